import { expect, test } from "vitest";

import { type CountedDays, figuresOf } from "./figures.ts";

const TODAY = Temporal.PlainDate.from("2026-12-03");
const counted = (more: Partial<CountedDays> = {}): CountedDays => ({
  days: 4,
  employees: 3,
  circles: 1,
  sharing: [0, 0, 0, 0, 0],
  openness: [0, 0, 0, 0, 0],
  byMonth: new Map([
    ["2026-11", 3],
    ["2026-01", 1],
    ["2025-12", 7],
  ]),
  ...more,
});

test("under five answers no spread is told, whatever was counted; from five on, it is, with the middle one", () => {
  const four = figuresOf(counted({ sharing: [0, 0, 1, 2, 1], openness: [0, 0, 0, 0, 4] }), TODAY);
  expect(four).toMatchObject({ sharing: undefined, openness: undefined });
  const five = figuresOf(counted({ sharing: [1, 0, 1, 2, 1], openness: [2, 0, 0, 0, 3] }), TODAY);
  expect(five.answers).toBe(5);
  expect(five.sharing).toEqual({ counts: [1, 0, 1, 2, 1], median: 4 });
  expect(five.openness).toEqual({ counts: [2, 0, 0, 0, 3], median: 5 });
});

test("employees are told by fives, and fewer than five as such, none among them", () => {
  const told = [0, 1, 4, 5, 9, 10].map(
    (employees) => figuresOf(counted({ employees }), TODAY).employees,
  );
  expect(told).toEqual([undefined, undefined, undefined, 5, 5, 10]);
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
