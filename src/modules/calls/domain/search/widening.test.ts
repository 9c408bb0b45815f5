import { expect, test } from "vitest";

import { amountOf } from "#basics/amount";

import type { CallSearch } from "./search.ts";
import { widerSearches } from "./widening.ts";

const names = { department: () => "Drôme", region: () => "Auvergne-Rhône-Alpes" };

const crest: CallSearch = {
  words: "théâtre",
  kinds: ["project"],
  themes: ["culture"],
  audiences: ["association"],
  place: {
    scale: "around",
    commune: "26108",
    name: "Crest",
    department: "26",
    region: "84",
    latitude: 44.73,
    longitude: 5.02,
    km: 10,
    covering: true,
  },
  withinDays: 7,
  afterDays: undefined,
  least: amountOf(100_000),
  closedToo: false,
};

test("the place grows first, then one filter after another is let go", () => {
  expect(widerSearches(crest, 2, names).map(({ widened }) => widened.at(-1)?.step)).toEqual([
    "radius",
    "radius",
    "radius",
    "department",
    "region",
    "country",
    "deadline",
    "amount",
    "audience",
    "theme",
    "kind",
    "any-word",
    "closed",
  ]);
});

test("each step says all that was widened, the place by its last size alone", () => {
  const wider = widerSearches(crest, 2, names);
  expect(wider[1]?.widened).toEqual([{ step: "radius", km: 60, was: 10, name: "Crest" }]);
  expect(wider[7]?.widened.map(({ step }) => step)).toEqual(["country", "deadline", "amount"]);
  expect(wider.at(-1)?.search).toMatchObject({
    place: undefined,
    kinds: [],
    themes: [],
    audiences: [],
    closedToo: true,
  });
});

test("nothing is left to widen when nothing was asked but closed calls", () => {
  const bare: CallSearch = {
    words: "",
    kinds: [],
    themes: [],
    audiences: [],
    place: undefined,
    withinDays: undefined,
    afterDays: undefined,
    least: undefined,
    closedToo: true,
  };
  expect(widerSearches(bare, 0, names)).toEqual([]);
});
