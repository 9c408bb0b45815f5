import * as fc from "fast-check";
import { expect, test } from "vitest";

import { suggestThemes } from "./theme-words.ts";
import { THEMES, themeLabels, type Theme } from "./themes.ts";

test.each<[string, readonly Theme[]]>([
  ["jardin", ["food"]],
  ["Un jardin partagé pour les aînés du quartier", ["food", "health", "housing"]],
  ["une chorale et un festival", ["culture"]],
  ["aide aux devoirs pour les collégiens", ["education"]],
  ["club de handball", ["sport"]],
  ["nos deux clubs", ["sport"]],
  ["handicap", ["health"]],
  ["haies et biodiversité", ["environment"]],
  ["chantier d’insertion", ["work"]],
  ["apprendre l’informatique aux seniors", ["digital", "health"]],
  ["covoiturage et vélo", ["mobility"]],
  ["tiers-lieux", ["economy"]],
  ["Comité de jumelage", ["international"]],
  ["l’engagement bénévole", ["citizenship"]],
  ["maraude", ["solidarity"]],
  ["bien-être", ["health"]],
])("« %s » speaks of %s", (typed, themes) => {
  expect(suggestThemes(typed)).toEqual(themes);
});

test.each(["", "   ", "bonjour", "26400", "🌻", "de la les pour"])(
  "« %s » speaks of nothing",
  (typed) => {
    expect(suggestThemes(typed)).toEqual([]);
  },
);

test.each(THEMES)("the label of %s speaks of it", (theme) => {
  expect(suggestThemes(themeLabels[theme])).toContain(theme);
});

test("what is named twice comes first", () => {
  expect(suggestThemes("velo, musique et theatre")[0]).toBe("culture");
});

test("of two themes named as often, the first named comes first", () => {
  expect(suggestThemes("covoiturage, potager, verger, vélo")).toEqual(["mobility", "food"]);
});

test("whatever is typed, at most four themes, each once", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (typed) => {
      const themes = suggestThemes(typed);
      expect(themes.length).toBeLessThanOrEqual(4);
      expect(new Set(themes).size).toBe(themes.length);
    }),
  );
  expect(suggestThemes("jardin velo musique emploi sante numerique".repeat(10_000))).toHaveLength(
    4,
  );
});
