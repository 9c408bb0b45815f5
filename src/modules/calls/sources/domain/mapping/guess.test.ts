import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { Column } from "../csv/columns.ts";
import { recordsOf } from "../records.ts";
import { guessMapping } from "./guess.ts";
import { INVENTED, type Measured } from "./guess-tables.fixture.ts";
import { UNSEEN } from "./guess-unseen.fixture.ts";

const DATA = "../shared/data";
const isAbsent = !existsSync(DATA);
const told = isAbsent ? " (skipped: no ../shared/data here)" : "";

/** Which column each foreign field is, as a person says; a field that is not named is to be left out. */
type Truth = Readonly<Record<string, Column>>;

function guessesOf(bytes: Uint8Array) {
  const records = [...recordsOf("table", "essai", bytes, {})].flatMap((record) =>
    "refused" in record ? [] : [JSON.parse(record.text)],
  );
  return guessMapping(records, { prefix: "essai" }).guesses;
}

function measure(name: string, bytes: Uint8Array, truth: Truth) {
  const guesses = guessesOf(bytes);
  const proposed = guesses.filter(({ column }) => column !== undefined);
  const right = proposed.filter(({ path, column }) => truth[path] === column);
  const missed = Object.entries(truth).filter(
    ([path, column]) => !right.some((one) => one.path === path && one.column === column),
  );
  const wrong = proposed.filter(({ path, column }) => truth[path] !== column);
  return {
    name,
    proposed: proposed.length,
    right: right.length,
    asked: Object.keys(truth).length,
    wrong: wrong.map(({ path, column }) => `${path} → ${column}`),
    missed: missed.map(([path, column]) => `${path} (${column})`),
  };
}

function print(all: readonly ReturnType<typeof measure>[]) {
  const sum = (of: "right" | "proposed" | "asked") =>
    all.reduce((total, one) => total + one[of], 0);
  const lines = all.map(
    ({ name, right, proposed, asked, wrong, missed }) =>
      `${name}: ${right}/${proposed} right, ${right}/${asked} found` +
      (wrong.length > 0 ? `; wrong: ${wrong.join(", ")}` : "") +
      (missed.length > 0 ? `; missed: ${missed.join(", ")}` : ""),
  );
  const precision = sum("right") / sum("proposed");
  const recall = sum("right") / sum("asked");
  // oxlint-disable-next-line no-console -- the figures are what this test is read for
  console.info(
    [...lines, `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`].join("\n"),
  );
  return { precision, recall };
}

test("six invented tables: what is proposed is right, and little is missed", () => {
  const measured = INVENTED.map(({ name, text, truth }: Measured) =>
    measure(name, new TextEncoder().encode(text), truth),
  );
  const { precision, recall } = print(measured);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.98);
});

test("three tables written after the rules: what is proposed can be trusted, more is missed", () => {
  const measured = UNSEEN.map(({ name, text, truth }) =>
    measure(name, new TextEncoder().encode(text), truth),
  );
  const { precision, recall } = print(measured);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.7);
});

const REAL: readonly (readonly [string, Truth])[] = [
  [
    "appels/ods-iledefrance/aides-appels-a-projets.ods-v1.json",
    {
      qui_peut_en_beneficier: "public",
      chapo_txt: "resume",
      porteur_aide: "organisme",
      id_aide: "identifiant",
      date_cloture: "date limite",
      date_ouverture: "ouverture",
      nom_de_l_aide_de_la_demarche: "titre",
      objectif: "description",
      publicsbeneficiaireprecision: "conditions",
      url_descriptif: "lien",
      theme: "themes",
      contact: "contact",
    },
  ],
  [
    "appels/aap-watch/iledefrance_raw.json",
    {
      titre: "titre",
      organisme: "organisme",
      date_publication: "publication",
      date_limite: "date limite",
      url_source: "lien",
      resume: "resume",
      categories: "themes",
      public_cible: "public",
      perimetre_geo: "regions",
    },
  ],
  [
    "appels/aides-territoires/fournisseurs/departement_drome_data.json",
    {
      id: "identifiant",
      name: "titre",
      description: "description",
      origin_url: "lien",
      application_url: "lien candidature",
      targeted_audiences: "public",
      aid_types: "type",
      contact: "contact",
      perimeter: "departements",
      financers: "organisme",
      categories: "themes",
    },
  ],
  [
    "appels/aides-territoires/fournisseurs/ile_de_france_data.json",
    {
      title: "titre",
      kind: "type",
      reference: "identifiant",
      entete: "resume",
      objectif: "description",
      "publicsBeneficiaire.title": "public",
      publicsBeneficiairePrecision: "conditions",
      datePublicationSouhaitee: "publication",
      dateOuvertureCampagne: "ouverture",
      dateFinCampagne: "date limite",
      "competences.title": "themes",
      contact: "contact",
    },
  ],
  [
    "appels/aides-territoires/fournisseurs/ademe_agir_data.json",
    {
      id: "identifiant",
      titre: "titre",
      type: "type",
      date_debut: "ouverture",
      date_fin: "date limite",
      description_longue: "description",
      cible_projet: "public",
      thematiques: "themes",
      url_agir: "lien",
      "couverture_geo.libelle": "regions",
    },
  ],
];

test.skipIf(isAbsent)(`real: five files of portals and suppliers${told}`, () => {
  const measured = REAL.map(([file, truth]) =>
    measure(file, readFileSync(join(DATA, file)), truth),
  );
  const { precision, recall } = print(measured);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.98);
});

test("each field is shown with three examples, those left out too", () => {
  const { guesses, mapping } = guessMapping(
    [1, 2, 3, 4].map((n) => ({ Titre: `Appel ${n}`, couleur: `bleu ${n}`, vide: "" })),
    { prefix: "essai" },
  );
  expect(guesses).toEqual([
    {
      path: "Titre",
      filled: 4,
      examples: ["Appel 1", "Appel 2", "Appel 3"],
      column: "titre",
      sure: "sure",
    },
    { path: "couleur", filled: 4, examples: ["bleu 1", "bleu 2", "bleu 3"] },
  ]);
  expect(mapping).toEqual({
    source: "table",
    prefix: "essai",
    columns: { titre: { from: ["Titre"] } },
  });
});

function columnsOf(record: object) {
  const { guesses } = guessMapping([record, record, record], { prefix: "essai" });
  return guesses.flatMap(({ column }) => column ?? []);
}

test("whoever typed a record is never proposed, nor is a deadline without days", () => {
  expect(columnsOf({ author: "a@example.org", responsable: "b@example.org" })).toEqual([]);
  expect(columnsOf({ "Date limite": "voir le site" })).toEqual([]);
  expect(columnsOf({ colonne: "z@example.org" })).toEqual(["courriel"]);
  expect(guessMapping([null, 4, "a", []], { prefix: "essai" }).guesses).toEqual([]);
});
