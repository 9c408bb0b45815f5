import { expect, test } from "vitest";

import { Choices, Field, Form } from "#ui/form";
import { write } from "#ui/frame";

import { isToMend } from "./later.ts";
import { frameOf } from "./ui/test-frame.ts";

const given = (back: object) =>
  write(
    frameOf({}),
    <Form action="/appels/signaler" version={3} {...back}>
      <Field name="titre" label="Titre" />
      <Choices name="genre" question="Genre" choices={[{ value: "a", label: "Un prêt" }]} />
    </Form>,
  );

const SENT = { titre: "Un prêt", version: "3" };

test("a form that is given back is one to take up again when each thing to mend stands beside its field", async () => {
  const one = await given({ problems: { titre: "Dites le titre." } });
  expect(isToMend(one, SENT)).toBe(true);
  expect(isToMend(one, { titre: "Un prêt" })).toBe(true);
  const two = await given({ problems: { genre: "Choisissez.", titre: "Trop long." } });
  expect(isToMend(two, SENT)).toBe(true);
});

test.each([
  ["nothing is to be mended", {}],
  ["it is refused whole", { problem: "Cette page a changé entre-temps." }],
  ["its version was forged", { problems: { version: "Nombre attendu." } }],
  [
    "its version was forged, and a field is wrong besides",
    { problems: { version: "?", titre: "?" } },
  ],
  ["a field is named that the page does not show", { problems: { commune: "Inconnue." } }],
])("it is not when %s", async (_, back) => {
  expect(isToMend(await given(back), SENT)).toBe(false);
});

test.each(["2", "999999", "x", "", ['"', "3"]])(
  "nor is it when it was written on another version than the page shows: %s",
  async (version) => {
    const html = await given({ problems: { titre: "Dites le titre." } });
    expect(isToMend(html, { ...SENT, version })).toBe(false);
  },
);
