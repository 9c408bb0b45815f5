import { expect, test } from "vitest";

import { endOf, lastDayOf } from "./note.ts";

test.each([
  {
    told: "on a Wednesday, Sunday is the coming one",
    now: "2026-11-25T09:00+01:00",
    end: "sunday",
    at: "2026-11-30T00:00+01:00",
  },
  {
    told: "on a Saturday evening, it is tomorrow",
    now: "2026-11-28T23:30+01:00",
    end: "sunday",
    at: "2026-11-30T00:00+01:00",
  },
  {
    told: "on a Sunday, it is the next one",
    now: "2026-11-29T10:00+01:00",
    end: "sunday",
    at: "2026-12-07T00:00+01:00",
  },
  {
    told: "today ends at midnight in Paris",
    now: "2026-11-25T23:59+01:00",
    end: "tonight",
    at: "2026-11-26T00:00+01:00",
  },
  {
    told: "the night when the clock goes back has its 25 hours",
    now: "2026-10-24T23:30Z",
    end: "tonight",
    at: "2026-10-26T00:00+01:00",
  },
] as const)("$told", ({ now, end, at }) => {
  const until = endOf(end, Temporal.Instant.from(now));
  expect(until?.toString()).toBe(Temporal.Instant.from(at).toString());
});

test("until it is taken back, there is no end", () => {
  expect(endOf("open", Temporal.Instant.from("2026-11-25T09:00Z"))).toBeUndefined();
});

test("the last day is the one before midnight", () => {
  const until = endOf("sunday", Temporal.Instant.from("2026-11-25T09:00Z"));
  expect(until && lastDayOf(until).toString()).toBe("2026-11-29");
});
