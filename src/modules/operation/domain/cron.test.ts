import { expect, test } from "vitest";

import { nextRun } from "./cron.ts";

// A Wednesday.
const now = Temporal.Instant.from("2026-11-25T08:00:00Z");

test.each([
  ["17 2 * * *", "2026-11-26T02:17:00Z"],
  ["17 8 * * *", "2026-11-25T08:17:00Z"],
  ["*/2 * * * *", "2026-11-25T08:02:00Z"],
  ["10 5 * * 1", "2026-11-30T05:10:00Z"],
  ["0 4 1 * *", "2026-12-01T04:00:00Z"],
  ["0 8,20 * * *", "2026-11-25T20:00:00Z"],
])("« %s » comes next at %s", (cron, at) => {
  expect(nextRun(cron, now)?.toString()).toBe(at);
});

test("a day that no month has never comes", () => {
  expect(nextRun("0 0 31 2 *", now)).toBeUndefined();
});
