import { expect, test } from "vitest";

import { type Nights, nextNight } from "./nights.ts";

const FIRST = Temporal.Instant.from("2026-11-25T02:17:00Z");
const on = (days: number) => FIRST.add({ hours: Math.round(24 * days) });

/** How many nights still wait, at each of these days after the first. */
function waits(...days: readonly number[]): readonly number[] {
  let last: Nights | undefined;
  return days.map((day) => (last = nextNight(last, on(day))).waits);
}

test("nights that follow each other wait for nothing, also where some did not run for a week", () => {
  expect(waits(0, 1, 2, 10, 11)).toEqual([0, 0, 0, 0, 0]);
});

test("a clock that jumped ahead is waited for, that night and three more", () => {
  expect(waits(0, 30, 31, 32, 33, 34)).toEqual([0, 4, 3, 2, 1, 0]);
});

test("a clock that was wrong for one night is waited for as it comes back too", () => {
  expect(waits(0, 30, 1, 2, 3, 4, 5)).toEqual([0, 4, 4, 3, 2, 1, 0]);
});

test("twice in one night is one night", () => {
  expect(waits(0, 30, 30.1, 30.2, 30.3, 30.4)).toEqual([0, 4, 4, 4, 4, 4]);
  expect(waits(0, 30, 30.1, 29.8, 31)).toEqual([0, 4, 4, 4, 3]);
});
