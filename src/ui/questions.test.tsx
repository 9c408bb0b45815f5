import { Hono } from "hono";
import { expect, test } from "vitest";

import { form } from "#basics/form";
import {
  boxes,
  choice,
  line,
  maybeChosen,
  maybeDay,
  maybeLines,
  version,
  yes,
} from "#basics/questions";

import { Checks, Choices, Field, Form, Select, TextArea } from "./form.tsx";
import { answer, type WithFrame, write } from "./frame.tsx";
import { Page } from "./page.tsx";
import { frameOf } from "./test-frame.ts";

const frame = frameOf({});
/** Without what each form draws anew. */
const drawn = async (view: Parameters<typeof write>[1]) =>
  (await write(frame, view)).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");

const towns = [{ value: "a", label: "Aubenas" }];
const asks = form({
  title: line("titre", { label: "Quoi ?", help: "En un mot.", empty: "!", most: 80 }),
  due: maybeDay("jour", { label: "Quand ?", empty: "!" }),
  why: maybeLines("mot", { label: "Pourquoi ?", rows: 2, most: 300 }),
  way: choice("voie", { label: "Par où ?", of: ["a"], says: { a: "Aubenas" }, empty: "!" }),
  who: maybeChosen("qui", { label: "Qui ?", of: towns, none: "Personne", empty: "!" }),
  towns: boxes("villes", { label: "Lesquelles ?", of: towns }),
  version: version(),
});

test("a declared form is the one that is drawn by hand, with what is known of it", async () => {
  const due = Temporal.PlainDate.from("2026-11-30");
  const values = { title: "Pain", due, way: "a", towns: ["a"] } as const;
  expect(await drawn(<Form action="/x" asks={asks} values={values} version={2} />)).toBe(
    await drawn(
      <Form action="/x" version={2}>
        <Field name="titre" label="Quoi ?" help="En un mot." maxlength={80} value="Pain" />
        <Field name="jour" label="Quand ?" type="date" width="moyen" optional value="2026-11-30" />
        <TextArea name="mot" label="Pourquoi ?" rows={2} maxlength={300} optional />
        <Choices needed name="voie" question="Par où ?" choices={towns} value="a" />
        <Select name="qui" label="Qui ?" options={towns} empty="Personne" value="" />
        <Checks name="villes" question="Lesquelles ?" choices={towns} values={["a"]} />
      </Form>,
    ),
  );
});

test("one line that may be long is drawn over several rows", async () => {
  const asked = form({ why: line("mot", { label: "Pourquoi ?", empty: "!", rows: 3 }) });
  expect(await drawn(<Form action="/x" asks={asked} />)).toBe(
    await drawn(
      <Form action="/x">
        <TextArea name="mot" label="Pourquoi ?" rows={3} maxlength={200} />
      </Form>,
    ),
  );
});

test("what was typed and what is to be mended stand in it", async () => {
  const back = { typed: { titre: "Pa" }, problems: { titre: "Plus long." } };
  const html = await drawn(<Form action="/x" asks={asks} values={{ title: "Pain" }} back={back} />);
  expect(html).toContain('value="Pa"');
  expect(html).not.toContain("Pain");
  expect(html).toContain('<a href="#titre">Plus long.</a>');
});

test("a single yes is ticked when it is known", async () => {
  const one = form({ shown: yes("paraitre", { label: "Paraître" }) });
  expect(await drawn(<Form action="/x" asks={one} values={{ shown: true }} />)).toContain(
    "checked",
  );
  expect(await drawn(<Form action="/x" asks={one} />)).not.toContain("checked");
});

test("a yes sends the word of its page", async () => {
  const one = form({ keep: yes("garder", { label: "Garder", word: "oui" }) });
  const html = await drawn(<Form action="/x" asks={one} values={{ keep: true }} />);
  expect(html).toContain('value="oui" checked');
});

test("a page draws its own head, and says first that something is to be mended", async () => {
  const back = { problem: "Trop tard." };
  const html = await drawn(
    <Page
      title="Le pain"
      above={["Grignan"]}
      lead="Chaque jour."
      beneath={<p>À sept heures.</p>}
      back={back}
    >
      <p>La suite.</p>
    </Page>,
  );
  expect(html).toMatch(/<title>Erreur\s: Le pain/);
  // Whoever says it already is not told twice.
  const twice = await drawn(<Page title="Erreur : Le pain" back={back} />);
  expect(twice).toMatch(/<title>Erreur\s: Le pain/);
  expect(html).toContain(
    '<div class="pile-l"><header class="pile-s"><p class="sur"><span>Grignan</span></p><h1>Le pain</h1><p class="chapo">Chaque jour.</p><p>À sept heures.</p></header><p>La suite.</p></div>',
  );
});

test.each([
  [{}, 200],
  [{ problems: { titre: "!" } }, 422],
  [{ problem: "Non." }, 409],
  [404, 404],
] as const)("a page given back %j is answered %d", async (back, status) => {
  const web = new Hono<WithFrame>().get("/", async (c) => {
    c.set("frame", frame);
    return answer(c, <p>Le pain</p>, back);
  });
  expect((await web.request("/")).status).toBe(status);
});
