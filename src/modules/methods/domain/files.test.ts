import jsonld from "jsonld";
import { expect, test } from "vitest";

import { SCHEMA } from "../../../../tests/support/vocabularies.ts";
import { firstCard, playedCard, secondCard } from "../demonstration/methods.ts";
import { FORMAT, readJson, writeJson } from "./json-file.ts";
import { readMarkdown, writeMarkdown } from "./markdown-file.fr.ts";
import { type Card, decideCard, type LicensedCard, minutesOf } from "./method.ts";
import { readDuration, readIso, readSteps, writeDuration, writeStep } from "./steps.ts";

const bare: Card = {
  title: "# Nue : 2 | 3",
  purpose: "- tenir, « sans rien »",
  notWhen: [],
  people: undefined,
  steps: [{ minutes: 75, title: "faire : puis redire", material: undefined }],
  material: [],
  theme: undefined,
};
const cards: readonly LicensedCard[] = [
  { card: firstCard, licence: "CC-BY-4.0" },
  { card: secondCard, licence: "CC-BY-SA-4.0" },
  { card: playedCard, licence: "etalab-2.0" },
  { card: bare, licence: "CC0-1.0" },
];
const beside = {
  address: "https://archipel.example/communs/methodes/1/versions/2",
  version: 2,
  authors: ["Jean-Rémy"],
  modified: Temporal.Instant.from("2026-11-24T10:00:00Z"),
  basedOn: "https://archipel.example/communs/methodes/0/versions/1",
};

test.each(cards)("$card.title goes out and comes back the same, as data and as a text", (one) => {
  expect(readJson(JSON.stringify(writeJson(one, beside)))).toEqual({ read: one });
  expect(readMarkdown(writeMarkdown(one))).toEqual({ read: one });
  expect(readMarkdown(`\uFEFF${writeMarkdown(one).replaceAll("\n", "\r\n")}`)).toEqual({
    read: one,
  });
});

test("each key of the file is a term of schema.org, and its total time a duration", async () => {
  const written = JSON.stringify(writeJson({ card: secondCard, licence: "CC-BY-4.0" }, beside));
  const expanded: unknown = await jsonld.expand(JSON.parse(written));
  const named = JSON.stringify(expanded).match(/https:\/\/schema\.org\/\w+/g) ?? [];
  const terms = [...new Set(named)].map((one) => one.replace("https://schema.org/", ""));
  for (const term of ["HowTo", "HowToStep", "HowToSupply", "HowToTool", "totalTime"])
    expect(terms).toContain(term);
  expect(terms.filter((term) => !SCHEMA.includes(term))).toEqual([]);
  expect(JSON.stringify(expanded)).toContain('"PT75M"');
  expect(minutesOf(secondCard)).toBe(75);
});

const good = () => ({ ...writeJson({ card: firstCard, licence: "CC-BY-4.0" }, beside) });

test.each([
  ["", "not-a-method"],
  ["{", "not-a-method"],
  ["null", "not-this-format"],
  ["[]", "not-this-format"],
  [`{"schemaVersion":"${FORMAT}"}`, "not-this-format"],
  [JSON.stringify({ ...good(), schemaVersion: "archipel-methode/2" }), "not-this-format"],
  [JSON.stringify({ ...good(), name: { "@value": "x" } }), "not-this-format"],
  [JSON.stringify({ ...good(), step: Array.from({ length: 201 }, () => 0) }), "not-this-format"],
  [JSON.stringify({ ...good(), license: "https://spdx.org/licenses/ODbL-1.0" }), "no-licence"],
  [JSON.stringify({ ...good(), license: "tous droits réservés" }), "no-licence"],
  [JSON.stringify({ ...good(), name: "  " }), "card-refused"],
  [JSON.stringify({ ...good(), step: [] }), "card-refused"],
  [JSON.stringify({ ...good(), size: { minValue: 9, maxValue: 2 } }), "card-refused"],
  [JSON.stringify({ ...good(), description: "x".repeat(4_000) }), "card-refused"],
  [
    JSON.stringify({
      ...good(),
      step: [{ itemListElement: { text: "faire", performTime: "P3Y" } }],
    }),
    "card-refused",
  ],
])("the file %.60j is answered by %s", (file, why) => {
  expect(readJson(file)).toEqual({ why });
});

test.each([
  ["", "not-a-method"],
  ["Un texte", "not-a-method"],
  ["# Titre", "no-licence"],
  ["# Titre\n\nPour\n\n- Licence : CC0-1.0\n", "card-refused"],
  ["# Titre\n\nPour\n\n- Licence : CC0-1.0\n\n## Étapes\n\n1. faire", "card-refused"],
  [
    "# Titre\n\nPour\n\n- Licence : CC0-1.0\n- Personnes : 9 à 2\n\n## Étapes\n\n1. 5 min : a",
    "card-refused",
  ],
])("the text %j is answered by %s", (file, why) => {
  expect(readMarkdown(file)).toEqual({ why });
});

test("a step is a duration, what one does, and perhaps what it needs", () => {
  expect(readSteps("- 10 min : raconter\n\n1 h 30 : jouer | deux chaises")).toEqual({
    steps: [
      { minutes: 10, title: "raconter", material: undefined },
      { minutes: 90, title: "jouer", material: "deux chaises" },
    ],
  });
  expect(readSteps("10 min : raconter\njouer")).toEqual({ wrong: "jouer" });
  expect(readSteps("0 min : raconter")).toEqual({ wrong: "0 min : raconter" });
  for (const minutes of [1, 59, 60, 61, 90, 600, 1_439]) {
    expect(readDuration(writeDuration(minutes))).toBe(minutes);
    const step = { minutes, title: "a", material: "b" };
    expect(readSteps(writeStep(step))).toEqual({ steps: [step] });
  }
  expect(readIso("PT1H30M")).toBe(90);
  for (const wrong of ["PT", "P1D", "PT0M", "1 h", ""]) expect(readIso(wrong)).toBeUndefined();
});

test("texts of a card are one line; a bar in a step is none", () => {
  const typed = {
    ...firstCard,
    title: " Deux\nlignes ",
    steps: [{ minutes: 5, title: "a | b", material: " " }],
  };
  expect(decideCard(typed)).toEqual({
    done: true,
    value: {
      ...firstCard,
      title: "Deux lignes",
      steps: [{ minutes: 5, title: "a / b", material: undefined }],
    },
  });
  for (const people of [
    { from: 0, to: 2 },
    { from: 3, to: 2 },
    { from: 1, to: 1_000 },
    { from: 1.5, to: 2 },
  ])
    expect(decideCard({ ...firstCard, people })).toMatchObject({ refusal: "people-reversed" });
});

test("a text of tens of thousands of lines is refused at once", () => {
  const from = performance.now();
  const file = `# Titre\n\nPour\n\n- Licence : CC0-1.0\n${"- a\n".repeat(40_000)}`;
  expect(readMarkdown(file)).toEqual({ why: "card-refused" });
  expect(performance.now() - from).toBeLessThan(1_000);
});
