import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isTold, SMALL_CIRCLE } from "./following.ts";
import { answers, around, holdsAll, wordsOf } from "./search.ts";
import { pageOf, placesOf } from "./thread.ts";

describe("who is told in their digest", () => {
  const large = SMALL_CIRCLE + 1;
  test.each([
    {
      told: "a small circle, as usual",
      following: "usual",
      members: SMALL_CIRCLE,
      tookPart: false,
      is: true,
    },
    {
      told: "a large one, as usual",
      following: "usual",
      members: large,
      tookPart: false,
      is: false,
    },
    {
      told: "a large one, having taken part",
      following: "usual",
      members: large,
      tookPart: true,
      is: true,
    },
    {
      told: "a large one, following",
      following: "followed",
      members: large,
      tookPart: false,
      is: true,
    },
    {
      told: "muted, even having taken part",
      following: "muted",
      members: 3,
      tookPart: true,
      is: false,
    },
  ] as const)("$told: $is", ({ following, members, tookPart, is }) => {
    expect(isTold(following, { members, tookPart })).toBe(is);
  });
});

test("each place stands on exactly one page", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (place) => {
      const { first, last } = placesOf(pageOf(place));
      expect(place).toBeGreaterThanOrEqual(first);
      expect(place).toBeLessThanOrEqual(last);
    }),
  );
});

describe("looking for words", () => {
  test.each([
    ["Le cœur du jardin", "coeur", true],
    ["Réunion jeudi", "reunion JEU", true],
    ["Réunion jeudi", "eudi", false],
    ["Réunion jeudi", "reunion mardi", false],
    ["L’eau, enfin", "l'eau", true],
  ])("« %s » holds %j: %s", (text, query, holds) => {
    expect(holdsAll(text, wordsOf(query))).toBe(holds);
  });

  test("signs alone look for nothing", () => {
    expect(wordsOf(" ?! ")).toEqual([]);
  });

  test("what is shown is around the word found", () => {
    const text = `${"avant ".repeat(60)}le terrain est trouvé ${"après ".repeat(60)}`;
    const shown = around(text, wordsOf("terrain"));
    expect(shown).toContain("terrain est trouvé");
    expect(shown.length).toBeLessThan(170);
    expect(shown.startsWith("… ")).toBe(true);
    expect(shown.endsWith("…")).toBe(true);
  });
});

describe("looking for what words mean", () => {
  const things = [
    { typed: ["bibliotheque"], ways: ["mediatheque", "boite a livres"] },
    { typed: ["velo"], ways: ["bicyclette"] },
  ];
  test.each([
    ["La médiathèque prête des bicyclettes", true],
    ["Une boîte à livres, et mon vélo", true],
    ["La médiathèque prête des livres", false],
  ])("« %s » answers: %s", (text, holds) => {
    expect(answers(text, { words: ["bibliotheque", "velo"], things })).toBe(holds);
  });

  test("nothing answers where nothing is meant", () => {
    expect(answers("La médiathèque", { words: ["velo"], things: [] })).toBe(false);
  });
});
