import { describe, expect, test } from "vitest";

import { closesAt, daysLeft, endOf } from "./closing.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const seen = day("2026-11-25");

describe("a call closes", () => {
  test.each([
    {
      told: "at the hour of its deadline, in Paris",
      deadline: { date: day("2026-11-30"), time: Temporal.PlainTime.from("12:00") },
      closes: "2026-11-30T11:00:00Z",
    },
    {
      told: "in summer time too",
      deadline: { date: day("2026-07-01"), time: Temporal.PlainTime.from("12:00") },
      closes: "2026-07-01T10:00:00Z",
    },
    {
      told: "at the end of its day when no hour is given",
      deadline: { date: day("2026-11-30") },
      closes: "2026-11-30T23:00:00Z",
    },
    {
      told: "at the end of a day that has 25 hours",
      deadline: { date: day("2026-10-25") },
      closes: "2026-10-25T23:00:00Z",
    },
  ])("$told", ({ deadline, closes }) => {
    expect(endOf(deadline).toString()).toBe(closes);
  });

  test("never when it is an aid without deadline", () => {
    expect(
      closesAt({ source: "aides-territoires", nature: "call", doubts: [] }, seen),
    ).toBeUndefined();
  });

  test("90 days after its publication when a contract does not say when", () => {
    const notice = {
      source: "ted",
      nature: "call",
      doubts: [],
      published: day("2026-01-01"),
    } as const;
    expect(closesAt(notice, seen)?.toString()).toBe(endOf({ date: day("2026-04-01") }).toString());
  });
});

test.each([
  { now: "2026-11-25T08:00:00Z", days: 5 },
  { now: "2026-11-29T23:30:00Z", days: 0 },
  { now: "2026-11-30T10:59:59Z", days: 0 },
  { now: "2026-11-30T11:00:00Z", days: undefined },
])("at $now, $days days are left until Monday 30 at noon", ({ now, days }) => {
  const deadline = { date: day("2026-11-30"), time: Temporal.PlainTime.from("12:00") };
  expect(daysLeft({ closesAt: endOf(deadline), deadline }, at(now))).toBe(days);
});
