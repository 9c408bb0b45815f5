import { expect, test } from "vitest";

import { dueOf } from "./due.ts";

const today = Temporal.PlainDate.from("2026-11-20");

test.each([
  { told: "three days before the last day", deadline: "2026-12-20T11:00:00Z", due: "2026-12-17" },
  {
    told: "three days before the day that ends at midnight",
    deadline: "2026-12-20T23:00:00Z",
    due: "2026-12-17",
  },
  { told: "tomorrow, when that is today", deadline: "2026-11-23T11:00:00Z", due: "2026-11-21" },
  { told: "tomorrow, on the eve", deadline: "2026-11-21T11:00:00Z", due: "2026-11-21" },
  { told: "today, on the last day", deadline: "2026-11-20T17:00:00Z", due: "2026-11-20" },
  { told: "no day, once it is over", deadline: "2026-11-19T17:00:00Z", due: undefined },
  { told: "no day, without a deadline", deadline: undefined, due: undefined },
])("what a call asks for is to be there $told", ({ deadline, due }) => {
  const until = deadline === undefined ? undefined : Temporal.Instant.from(deadline);
  expect(dueOf(until, today)?.toString()).toBe(due);
});
