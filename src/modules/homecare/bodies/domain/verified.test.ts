import { expect, test } from "vitest";

import { decideVerified, verifiedStateOf } from "./verified.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day("2026-11-25");

test.each([
  [undefined, "not-yet"],
  ["2026-11-25", "verified"],
  ["2025-11-26", "verified"],
  ["2025-11-25", "again"],
] as const)("what was verified on %s is %s: for a year", (on, state) => {
  expect(verifiedStateOf(on && day(on), TODAY)).toBe(state);
});

test("a day to come, or of so long ago that it is asked again, is refused", () => {
  expect(decideVerified(day("2026-11-26"), TODAY)).toMatchObject({ refusal: "verified-later" });
  expect(decideVerified(day("2025-11-25"), TODAY)).toMatchObject({ refusal: "verified-long-ago" });
  expect(decideVerified(day("2026-05-03"), TODAY)).toMatchObject({ done: true });
});
