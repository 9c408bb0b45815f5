import { expect, test } from "vitest";

import { saidOnce } from "./said-once.ts";

const LONG =
  "La ville soutient des jardins. Chaque quartier peut proposer un terrain.\n\nLes dossiers sont reçus en mairie.";

test.each([
  ["the beginning of the text", "La ville soutient des jardins.", undefined, [LONG]],
  ["cut in a word", "La ville soutient des jardins. Chaque quartier peut prop…", undefined, [LONG]],
  [
    "across a paragraph, with other signs",
    "La ville soutient des jardins — chaque quartier peut proposer un terrain. Les dossiers",
    undefined,
    [LONG],
  ],
  [
    "in other words",
    "Des jardins à cultiver ensemble.",
    "Des jardins à cultiver ensemble.",
    [LONG],
  ],
  ["nothing", "", undefined, [LONG]],
])("a lead that is %s", (_, summary, lead, texts) => {
  const read = saidOnce({ summary, sections: [{ heading: "Objet", text: LONG }] });
  expect(read.lead).toBe(lead);
  expect(read.sections.map(({ text }) => text)).toEqual(texts);
});

test("a part that is the lead is left out, and the others stay", () => {
  const sections = [
    { heading: "Objet", text: "Des jardins." },
    { heading: "Lieu", text: "Crest" },
  ];
  expect(saidOnce({ summary: "Des jardins", sections })).toEqual({
    lead: "Des jardins",
    sections: [sections[1]],
  });
});

test("a part that the lead begins is kept whole, wherever it stands", () => {
  const sections = [{ text: "Autre chose." }, { text: "Des jardins, et leurs outils." }];
  expect(saidOnce({ summary: "Des jardins", sections })).toEqual({ lead: undefined, sections });
});
