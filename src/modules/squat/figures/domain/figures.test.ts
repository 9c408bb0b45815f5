import { expect, test } from "vitest";

import { type CountedDays, figuresOf } from "./figures.ts";

const TODAY = Temporal.PlainDate.from("2026-12-03");
const counted = (more: Partial<CountedDays> = {}): CountedDays => ({
  days: 4,
  employees: 3,
  circles: 1,
  sharing: [4, 5, 3, 4],
  openness: [5, 5, 5, 5],
  byMonth: new Map([
    ["2026-11", 3],
    ["2026-01", 1],
    ["2025-12", 7],
  ]),
  ...more,
});

test("under five answers no spread is told; from five on, it is, with the middle one", () => {
  expect(figuresOf(counted(), TODAY)).toMatchObject({ answers: 4, sharing: undefined });
  const five = figuresOf(counted({ sharing: [4, 5, 3, 4, 1], openness: [5, 5, 5, 1, 1] }), TODAY);
  expect(five.sharing).toEqual({ counts: [1, 0, 1, 2, 1], median: 4 });
  expect(five.openness).toEqual({ counts: [2, 0, 0, 0, 3], median: 5 });
});

test("one or two guests are « moins de trois »; none is none", () => {
  const of = (employees: number) => figuresOf(counted({ employees }), TODAY).employees;
  expect([of(0), of(1), of(2), of(3)]).toEqual([0, undefined, undefined, 3]);
});

test("twelve months, the latest last, none left out, none older", () => {
  const { months } = figuresOf(counted(), TODAY);
  expect(months.map(({ month, days }) => `${month.toString()} ${days}`)).toEqual([
    "2026-01 1",
    ...["02", "03", "04", "05", "06", "07", "08", "09", "10"].map((one) => `2026-${one} 0`),
    "2026-11 3",
    "2026-12 0",
  ]);
});
