import { expect, test } from "vitest";

import { isHoliday } from "./holidays.ts";

test.each([
  ["2026-12-25", true],
  ["2026-12-26", false],
  ["2027-01-01", true],
  ["2027-03-29", true],
  ["2027-05-06", true],
  ["2027-05-17", true],
  ["2026-12-01", false],
])("%s is a public holiday of all France: %s", (day, is) => {
  expect(isHoliday(Temporal.PlainDate.from(day))).toBe(is);
});
