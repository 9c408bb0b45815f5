import { expect, test } from "vitest";

import { isOpen, UNSAID, untilOf } from "./grant.ts";

const now = Temporal.Instant.from("2026-11-30T08:00:00Z");
const days = (count: number) => now.add({ hours: 24 * count });

const maybe = (count: number | undefined) => (count === undefined ? undefined : days(count));

test.each<[string, number | undefined, number | undefined, number | undefined, number?]>([
  ["oneself, until a day", 30, undefined, 30],
  ["oneself, without an end", undefined, undefined, undefined],
  ["under a mandate, without an end", undefined, 180, 14],
  ["under a mandate, until a day after", 30, 180, 14],
  ["under a mandate, until a day before", 3, 180, 3],
  ["under a mandate that ends before", 30, 5, 5],
  ["under a mandate, anew after ten days", undefined, 180, 4, -10],
  ["under a mandate, anew after the fourteen days", 30, 180, -1, -15],
])("opened by %s", (_who, asked, mandateEnds, until, since) => {
  const told = untilOf(maybe(asked), {
    mandateEnds: maybe(mandateEnds),
    unsaidSince: maybe(since),
    now,
  });
  expect(told?.toString()).toBe(maybe(until)?.toString());
});

test("what nobody says again is open until the last instant of its fourteen days, and at that very instant no more", () => {
  const until = untilOf(undefined, { mandateEnds: days(180), unsaidSince: undefined, now });
  const end = now.add(UNSAID);
  const opens = (at: Temporal.Instant) => isOpen({ until, endedAt: undefined }, at);
  expect([opens(end.subtract({ milliseconds: 1 })), opens(end)]).toEqual([true, false]);
});
