import { statSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { calls as demonstration } from "../src/modules/calls/demonstration/all.ts";
import { OF_DEMONSTRATION, readCollection, readQueries } from "./support/judged.ts";
import { crossGrades, meanGrades, missesAll, ndcg, weightedKappa } from "./support/ndcg.ts";

const graded = (grades: Readonly<Record<string, number>>) => new Map(Object.entries(grades));

describe("the order of what is found", () => {
  test("is perfect when it is that of the grades, whatever comes after the first five", () => {
    const grades = graded({ a: 3, b: 2, c: 1 });
    expect(ndcg(["a", "b", "c", "x", "y", "z"], grades, 5)).toBe(1);
    expect(ndcg(["a", "b", "c"], grades, 5)).toBe(1);
    expect(ndcg(["x", "y", "z", "u", "v", "a", "b", "c"], grades, 5)).toBe(0);
  });

  test("counts each result by its grade and its rank", () => {
    // By hand: (0 + 7 ÷ 1.58496 + 3 ÷ 2) ÷ (7 + 3 ÷ 1.58496 + 1 ÷ 2) = 5.916508 ÷ 9.392789.
    expect(ndcg(["x", "a", "b"], graded({ a: 3, b: 2, c: 1 }), 5)).toBeCloseTo(0.629899, 5);
    // Two exchanged: (3 + 7 ÷ 1.58496) ÷ (7 + 3 ÷ 1.58496) = 7.416508 ÷ 8.892789.
    expect(ndcg(["b", "a"], graded({ a: 3, b: 2 }), 5)).toBeCloseTo(0.833991, 5);
    // A grade between two: 2^1.5 − 1 = 1.828427, second: ÷ 1.58496, of an ideal of 1.828427.
    expect(ndcg(["x", "a"], graded({ a: 1.5 }), 5)).toBeCloseTo(0.63093, 5);
  });

  test("knows more relevant calls than it may show, and no call twice", () => {
    const six = graded({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 });
    expect(ndcg(["f", "e", "d", "c", "b"], six, 5)).toBe(1);
    expect(ndcg(["a", "a", "a"], graded({ a: 2, b: 2 }), 5)).toBeCloseTo(1 / 1.63093, 5);
  });

  test("has no value where nothing is relevant, and is nothing where nothing is found", () => {
    expect(ndcg(["a"], new Map(), 5)).toBeUndefined();
    expect(ndcg([], graded({ a: 1 }), 5)).toBe(0);
  });

  test("misses all when it shows none of what the judges found relevant together", () => {
    expect(missesAll(["x", "a"], graded({ a: 1 }))).toBe(false);
    expect(missesAll(["x"], graded({ a: 1 }))).toBe(true);
    expect(missesAll(["x"], graded({ a: 0.5 }))).toBe(false);
    expect(missesAll([], new Map())).toBe(false);
  });
});

describe("two judges", () => {
  test("count by their mean; what one did not grade is nothing for that one", () => {
    expect(meanGrades([{ a: 3, b: 1 }, { a: 2 }])).toEqual(graded({ a: 2.5, b: 0.5 }));
    expect(meanGrades([{ a: 3 }])).toEqual(graded({ a: 3 }));
  });

  test("agree beyond chance by the squares of what parts them", () => {
    const crossed = crossGrades([[{ a: 3, b: 1 }, { a: 2 }]], ["a", "b", "c"]);
    expect(crossed).toEqual([
      [1, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
    ]);
    // By hand: seen 1 + 1; expected (0·2·1 + 4·1 + 1·2 + 1·1 + 9·2 + 1·1) ÷ 3 = 26 ÷ 3.
    expect(weightedKappa(crossed)).toBeCloseTo(1 - (2 * 3) / 26, 5);
    const same = crossGrades(
      [
        [
          { a: 3, b: 1 },
          { a: 3, b: 1 },
        ],
      ],
      ["a", "b", "c"],
    );
    expect(weightedKappa(same)).toBe(1);
    // Each grade of the one meets each of the other as often as chance would.
    expect(
      weightedKappa([
        [1, 1],
        [1, 1],
      ]),
    ).toBe(0);
  });
});

describe("what the bench of relevance carries", () => {
  const collection = readCollection();
  const open = readQueries("open");
  const held = readQueries("held");
  const later = [
    ...readQueries("written-later"),
    ...readQueries("written-as-spoken"),
    ...readQueries("written-by-another"),
    ...readQueries("written-by-a-third"),
  ];
  const names = new Set([
    ...collection.map(({ id }) => id),
    ...demonstration.map(({ key }) => `${OF_DEMONSTRATION}${key}`),
  ]);

  test("some 350 calls, each once, with their source and their licence, in 600 kB", () => {
    expect(collection.length).toBeGreaterThan(340);
    expect(new Set(collection.map(({ id }) => id)).size).toBe(collection.length);
    const licences = new Set(collection.map(({ licence }) => licence));
    expect([...licences].toSorted()).toEqual([
      "AGPL-3.0-or-later",
      "Licence Ouverte 2.0",
      "Réutilisation libre, décision 2011/833/UE, source citée",
    ]);
    const written = collection.filter(({ source }) => source === "écrit pour ce banc");
    expect(written.length).toBeGreaterThanOrEqual(40);
    expect(written.filter(({ licence }) => licence !== "AGPL-3.0-or-later")).toEqual([]);
    expect(statSync("bench/relevance/collection.json").size).toBeLessThan(600_000);
  });

  test("no address, no telephone number", () => {
    const reached = collection.filter(({ title, text, eligibility = "" }) =>
      /@|\b0[1-9](?:[ .-]?\d\d){4}\b/.test(`${title} ${text} ${eligibility}`),
    );
    expect(reached.map(({ id }) => id)).toEqual([]);
  });

  test("at least 200 queries in two halves, no text twice", () => {
    expect(open.length).toBeGreaterThanOrEqual(100);
    expect(held.length).toBeGreaterThanOrEqual(100);
    const all = [...open, ...held];
    expect(all.length).toBeGreaterThanOrEqual(220);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  test("what was written later is not in the open half, and is judged over the same calls", () => {
    expect(later.length).toBeGreaterThanOrEqual(80);
    const known = new Set(open.map(({ text }) => text));
    expect(later.filter(({ text }) => known.has(text))).toEqual([]);
    expect(new Set(later.map(({ text }) => text)).size).toBe(later.length);
    const about = later.flatMap(({ judges }) => judges.flatMap(Object.keys));
    expect(about.filter((name) => !names.has(name))).toEqual([]);
  });

  test("each judgement is about a call that is there", () => {
    const about = [...open, ...held].flatMap(({ judges }) => judges.flatMap(Object.keys));
    expect(about.length).toBeGreaterThan(1_000);
    expect([...new Set(about)].filter((name) => !names.has(name))).toEqual([]);
  });

  test("at most one query in twenty has nothing to find", () => {
    const all = [...open, ...held];
    const empty = all.filter(({ judges }) => meanGrades(judges).size === 0);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.length / all.length).toBeLessThanOrEqual(0.05);
  });
});
