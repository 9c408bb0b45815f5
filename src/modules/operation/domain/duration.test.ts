import { expect, test } from "vitest";

import { limitOf } from "./duration.ts";

test("the limit follows the calendar, across a change of the clocks", () => {
  const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
  expect(limitOf(now, "P60D").toString()).toBe("2026-09-26T07:00:00Z");
  expect(limitOf(now, "P2Y").toString()).toBe("2024-11-25T08:00:00Z");
});
