import { expect, test } from "vitest";

import { daysOf, type When } from "./dated.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const time = (start: string, end?: string, zone = "Europe/Paris"): When => ({
  kind: "time",
  start: instant(start),
  end: end === undefined ? undefined : instant(end),
  zone,
});
const day = (text: string) => Temporal.PlainDate.from(text);

test.each<[string, When, string, string]>([
  ["a whole day", { kind: "day", day: day("2026-12-05") }, "2026-12-05", "2026-12-05"],
  [
    "several whole days",
    { kind: "day", day: day("2026-12-05"), last: day("2026-12-07") },
    "2026-12-05",
    "2026-12-07",
  ],
  ["a moment", time("2026-12-05T10:00:00Z"), "2026-12-05", "2026-12-05"],
  ["a moment at midnight", time("2026-12-04T23:00:00Z"), "2026-12-05", "2026-12-05"],
  [
    "an evening that ends at midnight",
    time("2026-12-05T19:00:00Z", "2026-12-05T23:00:00Z"),
    "2026-12-05",
    "2026-12-05",
  ],
  ["a night", time("2026-12-05T19:00:00Z", "2026-12-06T02:00:00Z"), "2026-12-05", "2026-12-06"],
  [
    "the same evening, in its own zone",
    time("2026-12-05T21:00:00Z", undefined, "Indian/Reunion"),
    "2026-12-06",
    "2026-12-06",
  ],
])("%s touches its days", (_, when, from, until) => {
  const days = daysOf({ when });
  expect([days.from.toString(), days.until.toString()]).toEqual([from, until]);
});
