import { expect, test } from "vitest";

import { beginningOf, type End, endOf, lastDayOf } from "./sharing-end.ts";

test.each<[End, string, string]>([
  // A Monday, the last of a month.
  ["sunday", "2026-11-30T08:00:00+01:00", "2026-12-06"],
  ["month", "2026-11-30T08:00:00+01:00", "2026-12-31"],
  ["month", "2026-11-24T08:00:00+01:00", "2026-12-31"],
  ["month", "2026-11-23T08:00:00+01:00", "2026-11-30"],
  // A Sunday: the next one, or it would end as it begins.
  ["sunday", "2026-11-29T23:59:00+01:00", "2026-12-06"],
  ["month", "2026-12-01T00:30:00+01:00", "2026-12-31"],
  // In the week in which the clocks go back.
  ["sunday", "2026-10-23T08:00:00+02:00", "2026-10-25"],
])("%s, said at %s, can be read until %s", (end, now, last) => {
  const until = endOf(end, Temporal.Instant.from(now));
  expect(until && lastDayOf(until).toString()).toBe(last);
  expect(until?.toZonedDateTimeISO("Europe/Paris").hour).toBe(0);
});

test("what is shared until it is taken back has no end", () => {
  expect(endOf("open", Temporal.Now.instant())).toBeUndefined();
});

test.each([
  ["2026-12-03", "2026-12-03T00:00:00+01:00"],
  ["2026-11-30", undefined],
  ["2026-11-01", undefined],
])("from %s on begins at %s", (day, begins) => {
  const now = Temporal.Instant.from("2026-11-30T23:30:00+01:00");
  const told = beginningOf(Temporal.PlainDate.from(day), now);
  expect(told?.epochMilliseconds).toBe(begins && Temporal.Instant.from(begins).epochMilliseconds);
});
