import { expect, test } from "vitest";

import { knownId } from "#basics/id";

import type { Assignment } from "./assignment.ts";
import { type CannotCome, comingOn, holdNames, missingOn } from "./cannot-come.ts";

const visit = knownId<"Visit">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1001");
const space = knownId<"Space">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1002");
const body = knownId<"Party">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1003");
const quentin = knownId<"Person">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1004");
const mireille = knownId<"Person">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1005");
const day = Temporal.PlainDate.from("2026-12-03");
const on = { visit, day };

const named = (helper: Assignment["helper"], more: Partial<Assignment> = {}): Assignment => ({
  id: knownId<"Assignment">(helper.replace("0d0f7a10", "1d0f7a10")),
  space,
  helper,
  visits: [visit],
  sharings: [],
  through: body,
  from: day.subtract({ days: 20 }),
  until: undefined,
  endedAt: undefined,
  oneDay: false,
  verifiedOn: undefined,
  toldShown: true,
  mayFill: false,
  ...more,
});
const says = ({ id, helper }: Assignment): CannotCome => ({
  id: "one",
  space,
  assignment: id,
  helper,
  visit,
  day,
});

test("who comes is said, whoever named them; in the place of whom, where another cannot", () => {
  const sent = named(quentin);
  expect(comingOn(on, [sent], [])).toEqual({ comes: [quentin], instead: [] });
  const own = [named(quentin, { through: undefined }), named(mireille, { through: undefined })];
  expect(comingOn(on, own, [])).toEqual({ comes: [quentin, mireille], instead: [] });
  expect(comingOn(on, own, own.slice(0, 1).map(says))).toEqual({
    comes: [mireille],
    instead: [quentin],
    // She was coming already: she takes nobody's place.
    wereComing: true,
  });
  expect(comingOn(on, [], [])).toBeUndefined();
});

test("a replacement of one day comes that day alone, in the place of who cannot", () => {
  const sent = named(quentin);
  const another = named(mireille, { from: day, until: day });
  const said = [says(sent)];
  expect(comingOn(on, [sent, another], said)).toEqual({ comes: [mireille], instead: [quentin] });
  const later = { visit, day: day.add({ weeks: 1 }) };
  expect(comingOn(later, [sent, another], said)).toEqual({ comes: [quentin], instead: [] });
  expect(comingOn(on, [sent], said)).toBeUndefined();
  expect(missingOn(on, [sent], said)).toEqual({ cannot: [quentin], gone: [] });
});

test.each([
  ["Paul, le kiné", ["Paul Martin"], true],
  ["Le jardin d’Élodie", ["Elodie"], true],
  ["Jean-Rémy et Paul, au jardin", ["Paul", "Jean-Rémy Roux"], true],
  ["Le repas avec Paul", ["Paul", "Lucienne"], false],
  ["Pauline, pour le ménage", ["Paul"], false],
  ["Mme Dubois, le ménage", ["Mme Faure"], false],
  ["Le repas, livré", ["Lucienne"], false],
])("%s holds the first names of %j: %s", (words, names, holds) => {
  expect(holdNames(words, names)).toBe(holds);
});
