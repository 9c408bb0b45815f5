import { expect, test } from "vitest";

import { form, type GivenBack } from "#basics/form";
import { maybeLines } from "#basics/questions";

import {
  Check,
  Checks,
  Choices,
  Field,
  Form,
  Press,
  SecretCode,
  Select,
  TextArea,
  titleOf,
} from "./form.tsx";
import { write } from "./frame.tsx";
import { frameOf } from "./test-frame.ts";

const options = [
  { value: "a", label: "Aubenas" },
  { value: "b", label: "Buis" },
];

test("a form writes its own token, act and version", async () => {
  const html = await write(frameOf({}), <Form action="/lieux" version={3} send="Envoyer" />);
  expect(html).toContain('<input type="hidden" name="token" value="jeton-de-test"/>');
  expect(html).toMatch(/name="act" value="[0-9a-f-]{36}"/);
  expect(html).toContain('<input type="hidden" name="version" value="3"/>');
  expect(html).toContain("novalidate");
});

test("two forms of a page are two acts", async () => {
  const html = await write(
    frameOf({}),
    <div>
      <Form action="/a" />
      <Form action="/b" />
    </div>,
  );
  const acts = [...html.matchAll(/name="act" value="([^"]+)"/g)].map(([, act]) => act);
  expect(new Set(acts).size).toBe(2);
});

test("a form of one button is an act of its own, and its button says more where it must", async () => {
  const html = await write(
    frameOf({}),
    <Press action="/ligne/refuser" prefix="non" kind="clair" label="Non, à Crest">
      Non
    </Press>,
  );
  expect(html).toMatch(/^<form action="\/ligne\/refuser" method="post" class="rang"/);
  expect(html).toMatch(/name="act" value="[0-9a-f-]{36}"/);
  expect(html).toMatch(/<button class="btn clair" aria-label="Non, à Crest">\s*Non<\/button>/);
});

test("a search sends nothing hidden", async () => {
  const html = await write(frameOf({}), <Form action="/appels" method="get" />);
  expect(html).not.toContain("hidden");
});

test("what was typed stays, even when it is wrong, and is never typeset nor run", async () => {
  const typed = {
    nom: 'l\'eau ; "<b>" ?',
    texte: "\n12 000 €\n</textarea><b>",
    ville: "b",
    jours: ["1", "3"],
    acc: "2",
    ok: "1",
  };
  const html = await write(
    frameOf({}),
    <Form action="/lieux" typed={typed} problems={{ nom: "Trop court." }}>
      <Field name="nom" label="Nom" value="autre" help="Celui que les gens utilisent." />
      <TextArea name="texte" label="Texte" />
      <Select name="ville" label="Ville" options={options} value="a" />
      <Checks
        name="jours"
        question="Jours"
        choices={["1", "2", "3"].map((value) => ({ value, label: value }))}
      />
      <Choices
        name="acc"
        question="Accès"
        value="1"
        choices={["1", "2"].map((value) => ({ value, label: value }))}
      />
      <Check name="ok" label="D’accord" />
      <Check name="non" label="Autre" checked />
    </Form>,
  );
  expect(html).toContain('value="l&#39;eau ; &quot;&lt;b&gt;&quot; ?"');
  expect(html).toContain(">\n\n12 000 €\n&lt;/textarea&gt;&lt;b&gt;</textarea>");
  expect(html).toContain('<option value="b" selected="">Buis</option>');
  expect(html).toContain('<option value="a">Aubenas</option>');
  expect(html.match(/checked=""/g)).toHaveLength(4);
  expect(html).not.toMatch(/name="non"[^>]*checked/);
});

test("label, help, error and field come in this order, tied together", async () => {
  const html = await write(
    frameOf({}),
    <Form action="/lieux" problems={{ nom: "Écrivez le nom." }}>
      <Field name="nom" label="Nom" help="Celui que les gens utilisent." />
    </Form>,
  );
  const order = ['<label for="nom">', 'id="nom-a"', 'id="nom-e"', '<input id="nom"'].map((part) =>
    html.indexOf(part),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(html).toContain('aria-describedby="nom-a nom-e" aria-invalid="true"');
  expect(html).toContain('<a href="#nom">Écrivez le nom.</a>');
  expect(html).toContain("Il reste une chose à revoir");
  expect(html).toContain("Tout ce que vous avez écrit est gardé.");
});

test("each problem leads to a field that exists, also in groups and with a prefix", async () => {
  const html = await write(
    frameOf({}),
    <Form
      action="/x"
      prefix="f"
      problems={{ acc: "Dites comment.", jours: "Un jour.", code: "Six chiffres." }}
    >
      <Choices name="acc" question="Accès" choices={options} />
      <Checks name="jours" question="Jours" choices={options} />
      <SecretCode name="code" label="Code" />
    </Form>,
  );
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  expect(html).toContain('autocomplete="one-time-code" inputmode="numeric"');
});

test("words of health come back inside the form, with two ways and no fault; kept, they are not asked again", async () => {
  const asks = form({ note: maybeLines("note", { label: "À savoir", health: true }) });
  const drawn = (back: GivenBack) =>
    write(frameOf({}), <Form action="/x" asks={asks} back={back} send="Envoyer" />);
  const typed = { note: "Elle a du diabète." };
  const asked = await drawn({ typed, health: { words: ["diabète"], isTaken: false } });
  expect(asked.indexOf("<form")).toBeLessThan(asked.indexOf("peut-être quelque chose de la santé"));
  expect(asked.match(/<button/g)).toHaveLength(2);
  expect(asked).toMatch(/name="mots-sante" value="enlever">\s*Enlever ces mots/);
  expect(asked).toMatch(/name="mots-sante" value="garder">\s*Garder comme c’est écrit/);
  expect(asked).toContain("Elle a du diabète.</textarea>");
  expect(asked).toContain("N’écrivez pas d’information médicale ici.");
  expect(asked).not.toContain('role="alert"');
  const taken = await drawn({
    typed: { note: "Elle a." },
    health: { words: ["diabète"], isTaken: true },
  });
  expect(taken).toContain("C’est enlevé");
  expect(taken).toMatch(/<button[^>]*>\s*Envoyer/);
  expect(
    await drawn({ typed: { ...typed, "mots-sante": "garder" }, problems: { autre: "Non." } }),
  ).toContain('<input type="hidden" name="mots-sante" value="garder"/>');
});

test("a refusal is said on top of the form", async () => {
  const html = await write(frameOf({}), <Form action="/x" problem="Ce lieu n’existe plus." />);
  expect(html.indexOf("Ce lieu n’existe plus.")).toBeLessThan(html.indexOf("<form"));
  expect(html).toContain('role="alert"');
});

test("the title says first that something is to be mended", () => {
  expect(titleOf("Ouvrir nos locaux", {})).toBe("Ouvrir nos locaux");
  expect(titleOf("Ouvrir nos locaux", { problems: { nom: "x" } })).toBe(
    "Erreur : Ouvrir nos locaux",
  );
  expect(titleOf("Ouvrir nos locaux", { problem: "x" })).toBe("Erreur : Ouvrir nos locaux");
});
