import { expect, test } from "vitest";

import { kindNames } from "#rules/organisations";

import { type Finding, finding, type Found } from "./finding.ts";

const ALL: readonly Found[] = [
  { name: "Le Couvert", kind: "association", purpose: "Le repas de midi, porté chaque jour." },
  { name: "Cabinet des Tilleuls", kind: "company", purpose: "Kinésithérapeutes et infirmières." },
  { name: "Mairie d’Exemple", kind: "local-authority", purpose: "Passer, et demander comment va." },
];
const found = (asked: Partial<Finding>) =>
  finding(ALL, { words: "", kinds: [], ...asked }, (kind) => kindNames[kind]).map(
    ({ name }) => name,
  );

test.each([
  [{}, ALL.map(({ name }) => name)],
  [{ words: "kiné" }, ["Cabinet des Tilleuls"]],
  [{ words: "INFIRMIERE" }, ["Cabinet des Tilleuls"]],
  [{ words: "les repas" }, ["Le Couvert"]],
  [{ words: "collectivité" }, ["Mairie d’Exemple"]],
  [{ words: "mairie repas" }, []],
  [{ kinds: ["association", "company"] as const }, ["Le Couvert", "Cabinet des Tilleuls"]],
  [{ kinds: ["company"] as const, words: "repas" }, []],
])("%j finds %j", (asked, names) => {
  expect(found(asked)).toEqual(names);
});
