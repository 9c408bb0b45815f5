import { expect, test } from "vitest";

import { erasedAt, isGiven, isToErase, mayBeAnError } from "./afterwards.ts";

const died = Temporal.Instant.from("2026-12-01T09:00:00Z");
const after = (days: number) => died.add({ hours: 24 * days });

test("for thirty days it may be an error, and nothing is erased nor given, whatever was said", () => {
  for (const fate of ["erase", "keep", "give"] as const) {
    expect(mayBeAnError(died, after(29))).toBe(true);
    expect(isToErase({ fate, months: 3 }, died, after(29))).toBe(false);
    expect(isGiven({ fate, months: 3 }, died, after(29))).toBe(false);
  }
  expect(mayBeAnError(died, after(30))).toBe(false);
});

test.each([
  ["erase", 12, "2026-12-31T09:00:00Z"],
  ["keep", 3, "2027-03-01T09:00:00Z"],
  ["give", 6, "2027-06-01T08:00:00Z"],
] as const)("%s, %i months: erased at %s", (fate, months, at) => {
  expect(erasedAt({ fate, months }, died).toString()).toBe(at);
});

test("what is given is given from the thirtieth day until it is erased, and nothing else is", () => {
  expect(isGiven({ fate: "give", months: 3 }, died, after(30))).toBe(true);
  expect(isGiven({ fate: "give", months: 3 }, died, after(95))).toBe(false);
  expect(isGiven({ fate: "keep", months: 3 }, died, after(30))).toBe(false);
});
