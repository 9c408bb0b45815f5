import { expect, test } from "vitest";

import { limitOf, writeDuration } from "./duration.ts";

test.each([
  ["P1D", "1 jour"],
  ["P60D", "60 jours"],
  ["P365D", "1 an"],
  ["P730D", "2 ans"],
  ["P2Y3M", "2 ans et 3 mois"],
  ["P3M", "3 mois"],
])("%s is said « %s »", (howLong, says) => {
  expect(writeDuration(howLong)).toBe(says);
});

test("the limit follows the calendar, across a change of the clocks", () => {
  const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
  expect(limitOf(now, "P60D").toString()).toBe("2026-09-26T07:00:00Z");
  expect(limitOf(now, "P2Y").toString()).toBe("2024-11-25T08:00:00Z");
});
