import { describe, expect, test } from "vitest";

import { type AskedShares, shareEqually } from "./equal-shares.ts";
import { sheetOf, voicesOf } from "../counting/sheet.ts";
import { drawing, naiveShares, ofRows, randomSheet, rowsOf, shuffled } from "./test-tally.ts";

function* questions(seed: number, count: number): Generator<AskedShares> {
  const draw = drawing(seed);
  for (let i = 0; i < count; i += 1) {
    const options = 1 + draw(6);
    const sheet = randomSheet(draw, { rows: 1 + draw(8), options, last: 1 }, 1 + draw(4));
    // Few different costs, so that prices are often equal; or any.
    const step = [100, 250, 1][draw(3)] ?? 1;
    const costs = Array.from({ length: options }, () => step * draw(step === 1 ? 1_000 : 6));
    yield { sheet, costs, budget: draw(4) * 300 + draw(200), lots: shuffled(draw, options) };
  }
}

const told = (asked: AskedShares) => {
  const { funded, by, left, supporters } = shareEqually(asked);
  return {
    funded,
    byShares: by.filter((one) => one === "shares").length,
    left,
    voices: supporters,
  };
};

describe("worked by hand", () => {
  test("four voices, 100.00: each has 25.00; the majority buys two, the minority its own", () => {
    // Prices at first: 60 ÷ 3 = 20; 30 ÷ 3 = 10; 20 ÷ 1 = 20; 15 ÷ 3 = 5. Project 3 is bought (20 left to
    // each of the three), then project 1 (10 left). Project 0 would need 60 of their 30; project 2 is
    // bought by the fourth. Of 100.00, 35.00 are left: project 0 does not fit.
    const sheet = sheetOf(
      [
        [1, 1, 0, 1],
        [0, 0, 1, 0],
      ],
      [3, 1],
    );
    expect(
      shareEqually({
        sheet,
        costs: [6_000, 3_000, 2_000, 1_500],
        budget: 10_000,
        lots: [1, 2, 3, 4],
      }),
    ).toEqual({
      funded: [3, 1, 2],
      by: ["shares", "shares", "shares"],
      spent: 6_500,
      left: 3_500,
      supporters: [3, 3, 1, 3],
    });
  });

  test("who has less than the price gives all, and the others share the rest", () => {
    // 30 for three voices: 10 each. Project 0 (4, voices a and b): 2 each. Project 1 (26, voices a, b
    // and c): 8 + 8 + 10, where 26 ÷ 3 is more than 8: a and b give all, c gives 10.
    const sheet = sheetOf([
      [1, 1],
      [1, 1],
      [0, 1],
    ]);
    const shared = shareEqually({ sheet, costs: [4, 26], budget: 30, lots: [1, 2] });
    expect(shared).toMatchObject({ funded: [0, 1], by: ["shares", "shares"], left: 0 });
    const dearer = shareEqually({ sheet, costs: [5, 26], budget: 30, lots: [1, 2] });
    expect(dearer).toMatchObject({ funded: [0], by: ["shares"], spent: 5, left: 25 });
  });

  test("what is left goes by voices; what does not fit is passed over", () => {
    // 40 for four voices: 10 each. No project can be paid by those who approve it.
    const sheet = sheetOf([
      [1, 0, 0],
      [1, 1, 0],
      [0, 1, 1],
      [0, 1, 0],
    ]);
    expect(shareEqually({ sheet, costs: [25, 35, 15], budget: 40, lots: [1, 2, 3] })).toEqual({
      funded: [1],
      by: ["completion"],
      spent: 35,
      left: 5,
      supporters: [2, 3, 1],
    });
    expect(shareEqually({ sheet, costs: [25, 45, 15], budget: 40, lots: [1, 2, 3] })).toMatchObject(
      {
        funded: [0, 2],
        by: ["completion", "completion"],
        left: 0,
      },
    );
  });

  test("of the same price, more voices go first, then the lower lot", () => {
    const sheet = sheetOf([
      [1, 1, 0],
      [1, 0, 1],
    ]);
    const asked = { sheet, costs: [20, 10, 10], budget: 60 };
    expect(shareEqually({ ...asked, lots: [3, 2, 1] }).funded).toEqual([0, 2, 1]);
    expect(shareEqually({ ...asked, lots: [3, 1, 2] }).funded).toEqual([0, 1, 2]);
  });

  test("prices a hair apart are told apart, and equal ones are equal", () => {
    // 1 ÷ 3 of a hundredth against 333,333,333 ÷ 1,000,000,000: the second is less.
    const thirds = sheetOf(
      [
        [1, 0],
        [0, 1],
      ],
      [3, 1_000_000_000],
    );
    const asked = { sheet: thirds, budget: 2_000_000_006, lots: [1, 2] };
    expect(shareEqually({ ...asked, costs: [1, 333_333_333] }).funded).toEqual([1, 0]);
    expect(shareEqually({ ...asked, costs: [1, 333_333_334] }).funded).toEqual([0, 1]);
    const equal = sheetOf(
      [
        [1, 0],
        [0, 1],
      ],
      [3, 999_999_999],
    );
    expect(shareEqually({ ...asked, sheet: equal, costs: [1, 333_333_333] }).funded).toEqual([
      1, 0,
    ]);
  });
});

test("nobody approves: nothing is funded, not even what costs nothing", () => {
  const sheet = sheetOf([
    [0, 0],
    [0, 0],
  ]);
  expect(shareEqually({ sheet, costs: [0, 10], budget: 100, lots: [1, 2] })).toEqual({
    funded: [],
    by: [],
    spent: 0,
    left: 100,
    supporters: [0, 0],
  });
  const none = { options: 2, marks: new Uint8Array(), voices: new Int32Array() };
  expect(shareEqually({ sheet: none, costs: [0, 10], budget: 100, lots: [1, 2] }).funded).toEqual(
    [],
  );
});

test("4,000 questions: the same as voice by voice, with fractions", () => {
  const all = [...questions(1, 4_000)];
  expect(all).toHaveLength(4_000);
  for (const asked of all) expect(told(asked)).toEqual(naiveShares(asked));
});

test("2,000 questions of many cheap projects, where purses are emptied", () => {
  const draw = drawing(8);
  for (let i = 0; i < 2_000; i += 1) {
    const sheet = randomSheet(draw, { rows: 12, options: 8, last: 1 }, 3);
    const costs = Array.from({ length: 8 }, () => 1 + draw(60));
    const asked = { sheet, costs, budget: 200, lots: shuffled(draw, 8) };
    expect(told(asked)).toEqual(naiveShares(asked));
  }
});

test("larger ones too: 12 projects, 40 rows", () => {
  const draw = drawing(9);
  for (let i = 0; i < 25; i += 1) {
    const sheet = randomSheet(draw, { rows: 40, options: 12, last: 1 }, 3);
    const costs = Array.from({ length: 12 }, () => 1 + draw(3_000));
    const asked = { sheet, costs, budget: 9_999, lots: shuffled(draw, 12) };
    expect(told(asked)).toEqual(naiveShares(asked));
  }
});

test("what is spent and what is left are the budget; shares come first, then what completes", () => {
  const all = [...questions(2, 2_000)];
  expect(all).toHaveLength(2_000);
  for (const asked of all) {
    const { funded, by, spent, left } = shareEqually(asked);
    expect(spent + left).toBe(asked.budget);
    expect(spent).toBe(funded.reduce((sum, one) => sum + (asked.costs[one] ?? 0), 0));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(by).toHaveLength(funded.length);
    expect(new Set(funded).size).toBe(funded.length);
    expect(by.join(" ")).toMatch(/^(shares ?)*(completion ?)*$/);
  }
});

test("voices that approve one project alone, and whose parts are worth it, get it", () => {
  const all = [...questions(3, 2_000)];
  expect(all).toHaveLength(2_000);
  for (const asked of all) {
    const { funded, supporters } = shareEqually(asked);
    const rows = rowsOf(asked.sheet);
    const alone = [...asked.costs.keys()].filter(
      (project) =>
        (supporters[project] ?? 0) > 0 &&
        rows
          .filter(({ marks }) => marks[project] === 1)
          .every(({ marks }) => marks.filter((mark) => mark === 1).length === 1) &&
        (asked.costs[project] ?? 0) * voicesOf(asked.sheet) <=
          asked.budget * (supporters[project] ?? 0),
    );
    expect(funded).toEqual(expect.arrayContaining(alone));
  }
});

test("new names give the same result under the new names", () => {
  const all = [...questions(4, 1_000)];
  expect(all).toHaveLength(1_000);
  for (const asked of all) {
    const names = shuffled(drawing(asked.budget), asked.costs.length).map((one) => one - 1);
    const under = (list: readonly number[]) => names.map((name) => list[name] ?? 0);
    const rows = rowsOf(asked.sheet).map(({ marks, voices }) => ({ voices, marks: under(marks) }));
    const theirs = shareEqually({
      sheet: ofRows(rows.toReversed()),
      costs: under(asked.costs),
      budget: asked.budget,
      lots: under(asked.lots),
    });
    const mine = shareEqually(asked);
    expect(theirs.funded.map((project) => names[project])).toEqual(mine.funded);
    expect(theirs.by).toEqual(mine.by);
  }
});

test("a row of several voices is as many rows of one", () => {
  const all = [...questions(5, 500)];
  expect(all).toHaveLength(500);
  for (const asked of all) {
    const apart = rowsOf(asked.sheet).flatMap(({ marks, voices }) =>
      Array.from({ length: voices }, () => ({ marks, voices: 1 })),
    );
    expect(shareEqually({ ...asked, sheet: ofRows(apart) })).toEqual(shareEqually(asked));
  }
});

test("60 projects and 10,000 different ballots are shared exactly, and in a moment", () => {
  const draw = drawing(6);
  const sheet = randomSheet(draw, { rows: 10_000, options: 60, last: 1 }, 1);
  const costs = Array.from({ length: 60 }, () => 1_000_00 + draw(20_000_00));
  const shared = shareEqually({ sheet, costs, budget: 100_000_00, lots: [] });
  expect(shared.funded.length).toBeGreaterThan(5);
  expect(shared.left).toBeGreaterThanOrEqual(0);
});
