import { expect, test } from "vitest";

import { readAmount, readWrittenAmount } from "./amount.ts";

test.each([
  ["12 500,00 €", 1_250_000],
  ["30 000 euros HT", 3_000_000],
  ["€ 1,234.50", 123_450],
  ["1,234,567", 123_456_700],
  ["1’234.50", 123_450],
  ["1.234.567", 123_456_700],
  ["12,500", undefined],
  ["beaucoup", undefined],
  ["-50", undefined],
  ["1,23,456.00", undefined],
])("a sum that others wrote as « %s » is %s hundredths", (typed, amount) => {
  expect(readWrittenAmount(typed)).toBe(amount);
});

test("what a person types here is read in French alone", () => {
  expect(readAmount("1,234.50")).toBeUndefined();
});
