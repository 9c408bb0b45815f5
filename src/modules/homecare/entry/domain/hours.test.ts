import { expect, test } from "vitest";

import { endOfHours, isTheHour } from "./hours.ts";

const zoned = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`);
const passing = (starts: string, minutes?: number) => ({
  starts: zoned(starts),
  ends: minutes === undefined ? undefined : zoned(starts).add({ minutes }),
});
const MEAL = passing("2026-11-25T12:00", 30);

test.each([
  [61, false],
  [60, true],
  [59, true],
])("%i minutes before it begins: %s", (minutes, isIt) => {
  expect(isTheHour(MEAL, MEAL.starts.subtract({ minutes }).toInstant())).toBe(isIt);
});

test.each([
  [59, true],
  [60, true],
  [61, false],
])("%i minutes after it ends: %s", (minutes, isIt) => {
  const ends = MEAL.starts.add({ minutes: 30 });
  expect(isTheHour(MEAL, ends.add({ minutes }).toInstant())).toBe(isIt);
});

test("of a passage whose length nobody said, an hour is counted", () => {
  expect(endOfHours(passing("2026-11-25T12:00"))).toEqual(zoned("2026-11-25T14:00"));
});

test("around midnight it is the day before, and the day after", () => {
  const late = passing("2026-11-25T23:30", 60);
  expect(isTheHour(late, zoned("2026-11-26T01:30").toInstant())).toBe(true);
  expect(isTheHour(late, zoned("2026-11-26T01:31").toInstant())).toBe(false);
  const early = passing("2026-11-26T00:15", 30);
  expect(isTheHour(early, zoned("2026-11-25T23:15").toInstant())).toBe(true);
  expect(isTheHour(early, zoned("2026-11-25T23:14").toInstant())).toBe(false);
});

test("an hour is one that passes, on the nights on which the clocks change", () => {
  // At three it is two again: between half past two and half past three, two hours pass.
  const autumn = passing("2026-10-25T03:30", 30);
  expect(isTheHour(autumn, Temporal.Instant.from("2026-10-25T01:30:00Z"))).toBe(true);
  expect(isTheHour(autumn, Temporal.Instant.from("2026-10-25T01:29:00Z"))).toBe(false);
  // At two it is three: an hour before half past three it was half past one.
  const spring = passing("2027-03-28T03:30", 30);
  expect(isTheHour(spring, zoned("2027-03-28T01:30").toInstant())).toBe(true);
  expect(isTheHour(spring, zoned("2027-03-28T01:29").toInstant())).toBe(false);
});
