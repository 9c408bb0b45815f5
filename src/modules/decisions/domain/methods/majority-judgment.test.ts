import { expect, test } from "vitest";

import { judge, judgeProfiles } from "./majority-judgment.ts";
import { type Sheet, sheetOf } from "../counting/sheet.ts";
import { drawing, naiveJudgment, ofRows, randomSheet, rowsOf, shuffled } from "./test-tally.ts";

function* profiles(seed: number, count: number): Generator<Sheet> {
  const draw = drawing(seed);
  for (let i = 0; i < count; i += 1) {
    const size = { rows: 1 + draw(9), options: 1 + draw(6), last: 1 + draw(5) };
    yield randomSheet(draw, size, 1 + draw(5));
  }
}

/*
 * Worked by hand, on the distances of the well-known Tennessee example: each city judges the four as
 * 5 (itself), 3 (near), 2 (far), 0 (farthest).
 */
test("the capital of Tennessee, judged: three cities are acceptable to a majority, and Nashville first", () => {
  const sheet = sheetOf(
    [
      [5, 2, 2, 0],
      [0, 5, 3, 3],
      [0, 2, 5, 3],
      [0, 2, 3, 5],
    ],
    [42, 26, 15, 17],
  );
  const { profiles: voices, medians, order } = judge(sheet);
  expect(voices).toEqual([
    [58, 0, 0, 0, 0, 42],
    [0, 0, 74, 0, 0, 26],
    [0, 0, 42, 43, 0, 15],
    [42, 0, 0, 41, 0, 17],
  ]);
  expect(medians).toEqual([0, 2, 3, 3]);
  // Chattanooga and Knoxville, both 3: going out from the middle, the first mention that is not 3 is met
  // on the low side of both, at the 42nd place: 2 for one, 0 for the other.
  expect(order).toEqual([[2], [3], [1], [0]]);
});

test.each([
  {
    told: "the lower of the two middle mentions is the median of an even number",
    rows: [
      [5, 2],
      [1, 1],
    ],
    medians: [1, 1],
    order: [[0], [1]],
  },
  {
    told: "a mention that is missing rejects",
    rows: [[4], [4, 3], [4, 3]],
    medians: [4, 3],
    order: [[0], [1]],
  },
  {
    told: "of the same median, odd: the mention below the middle is looked at first",
    rows: [
      [1, 2],
      [3, 3],
      [5, 3],
    ],
    medians: [3, 3],
    order: [[1], [0]],
  },
  {
    told: "of the same median, even: the mention above the middle is looked at first",
    rows: [
      [0, 2],
      [3, 3],
      [4, 3],
      [4, 5],
    ],
    medians: [3, 3],
    order: [[0], [1]],
  },
  {
    told: "the same mentions from other voices are equal",
    rows: [
      [1, 5, 0],
      [5, 1, 0],
    ],
    medians: [1, 1, 0],
    order: [[0, 1], [2]],
  },
])("$told", ({ rows, medians, order }) => {
  expect(judge(sheetOf(rows))).toMatchObject({ medians, order });
});

test("nobody judged: all equal, none above the lowest mention", () => {
  expect(judge({ options: 3, marks: new Uint8Array(), voices: new Int32Array() })).toMatchObject({
    medians: [0, 0, 0],
    order: [[0, 1, 2]],
  });
  expect(judgeProfiles([])).toEqual({ profiles: [], medians: [], order: [] });
});

test("5,000 profiles: the same as sorting all mentions and taking medians away one by one", () => {
  const sheets = [...profiles(1, 5_000)];
  expect(sheets).toHaveLength(5_000);
  for (const sheet of sheets) {
    const { medians, order } = judge(sheet);
    expect({ medians, order }).toEqual(naiveJudgment(sheet));
  }
});

test("close to each other, many equals: one mention moved at a time", () => {
  const draw = drawing(2);
  for (let i = 0; i < 3_000; i += 1) {
    const base = Array.from({ length: 1 + draw(14) }, () => draw(6));
    const columns = Array.from({ length: 5 }, () =>
      base.with(draw(base.length), draw(6)).with(draw(base.length), draw(6)),
    );
    const sheet = sheetOf(base.map((_, row) => columns.map((column) => column[row] ?? 0)));
    const { medians, order } = judge(sheet);
    expect({ medians, order }).toEqual(naiveJudgment(sheet));
  }
});

test("new names give the same result under the new names, and the order of ballots is nothing", () => {
  const sheets = [...profiles(3, 1_000)];
  expect(sheets).toHaveLength(1_000);
  for (const sheet of sheets) {
    const draw = drawing(sheet.marks.length);
    const names = shuffled(draw, sheet.options).map((one) => one - 1);
    const rows = rowsOf(sheet)
      .toReversed()
      .map(({ marks, voices }) => ({ voices, marks: names.map((name) => marks[name] ?? 0) }));
    const theirs = judge(ofRows(rows)).order.map((group) =>
      group.map((option) => names[option] ?? 0).toSorted((a, b) => a - b),
    );
    expect(theirs).toEqual(judge(sheet).order);
  }
});

test("a row of several voices is as many rows of one", () => {
  const sheets = [...profiles(4, 500)];
  expect(sheets).toHaveLength(500);
  for (const sheet of sheets) {
    const apart = rowsOf(sheet).flatMap(({ marks, voices }) =>
      Array.from({ length: voices }, () => ({ marks, voices: 1 })),
    );
    expect(judge(ofRows(apart))).toEqual(judge(sheet));
  }
});

test("two thousand million voices are judged as quickly as two", () => {
  const sheet = sheetOf(
    [
      [5, 4],
      [0, 0],
    ],
    [2_000_000_000, 1_999_999_999],
  );
  expect(judge(sheet)).toMatchObject({ medians: [5, 4], order: [[0], [1]] });
});
