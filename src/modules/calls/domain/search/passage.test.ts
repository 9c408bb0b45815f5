import { expect, test } from "vitest";

import type { CompiledConcept } from "./compiled.ts";
import { passageFinder } from "./passage.ts";

type Concept = Pick<CompiledConcept, "tiers" | "weight">;

/** A concept whose written forms and stems are given as PostgreSQL's questions write them. */
function concept(
  { exact, loose }: { readonly exact?: string; readonly loose?: string },
  weight = 1,
): Concept {
  const tier = { weight: 1, query: "'x'", exact, loose, apart: undefined };
  return { weight, tiers: [tier] };
}

const bees = concept({ exact: "('abeille' | ('abeilles' | 'rucher'))" }, 0.6);
const school = concept({ exact: "'ecole' | 'ecoles'" }, 0.4);
const FILLING = "Le comité se réunit chaque mois pour parler de la vie du bourg. ".repeat(20);

test("the passage is around the words, as they are written, whole words at both ends", () => {
  const find = passageFinder([school]);
  const found = find(`${FILLING}L’École ouvre. ${FILLING}`);
  expect(found?.held).toEqual([0]);
  expect(found?.text).toContain("L’École ouvre.");
  expect(found?.text.length).toBeLessThan(400);
  const words = new Set(`${FILLING}L’École ouvre.`.split(/[ .]+/));
  for (const word of found?.text.split(/[ .]+/) ?? []) expect(words).toContain(word);
});

test("where the most of what was asked stands together comes first, by its weight", () => {
  const find = passageFinder([bees, school]);
  const text = `Une école. ${FILLING}Un rucher. ${FILLING}Les abeilles de l’école dorment.`;
  expect(find(text)?.held).toEqual([0, 1]);
  expect(find(text)?.text).toContain("Les abeilles de l’école");
  expect(find(`Une école. ${FILLING}Un rucher.`)?.held).toEqual([0]);
  expect(find(`Une école. ${FILLING}Une école.`)?.text).toMatch(/^Une école/);
});

test("stems are words that begin so, and words in a row follow each other", () => {
  expect(passageFinder([concept({ loose: "'jardin'" })])("Nous jardinons.")?.held).toEqual([0]);
  const row = passageFinder([concept({ loose: "'cafe' <-> 'associ'" })]);
  expect(row("Un café associatif ouvre.")?.held).toEqual([0]);
  expect(row("Un café, très associatif.")?.held).toEqual([0]);
  expect(row("Un café ouvre chez des associés.")).toBeUndefined();
  expect(row("Un café")).toBeUndefined();
});

test("what is farther than what answers, and what stands apart, is not looked for", () => {
  const far = {
    weight: 0.25,
    query: "'miel'",
    exact: "'miel'",
    loose: undefined,
    apart: undefined,
  };
  const apart = {
    weight: 0.8,
    query: "'a' & 'b'",
    exact: "('a') & ('b')",
    loose: undefined,
    apart: undefined,
  };
  const find = passageFinder([{ weight: 1, tiers: [far, apart] }]);
  expect(find("Du miel a b")).toBeUndefined();
  expect(find("")).toBeUndefined();
});

test("a long text of one word over and over takes no time", () => {
  const began = performance.now();
  passageFinder([bees, school])("abeilles ".repeat(700));
  expect(performance.now() - began).toBeLessThan(200);
});
