import { expect, test } from "vitest";

import { HEARD, isOpen, saidUntil, UNSAID, untilOf } from "./grant.ts";

const now = Temporal.Instant.from("2026-11-30T08:00:00Z");
const days = (count: number) => now.add({ hours: 24 * count });

const maybe = (count: number | undefined) => (count === undefined ? undefined : days(count));

test.each<
  [string, { asked?: number; mandateEnds?: number; since?: number }, until: number | undefined]
>([
  ["oneself, until a day", { asked: 30 }, 30],
  ["oneself, without an end", {}, undefined],
  ["under a mandate, without an end", { mandateEnds: 180 }, 14],
  ["under a mandate, until a day after", { asked: 30, mandateEnds: 180 }, 14],
  ["under a mandate, until a day before", { asked: 3, mandateEnds: 180 }, 3],
  ["under a mandate that ends before", { asked: 30, mandateEnds: 5 }, 5],
  ["under a mandate, anew after ten days", { mandateEnds: 180, since: -10 }, 4],
  [
    "under a mandate, anew after the fourteen days",
    { asked: 30, mandateEnds: 180, since: -15 },
    -1,
  ],
])("opened by %s", (_who, { asked, mandateEnds, since }, until) => {
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

test("what a witness says stands as asked; of whom no letter reaches alone, no longer than ninety days", () => {
  const [sooner, most, later] = [1, HEARD.hours, HEARD.hours + 1].map((hours) =>
    now.add({ hours }),
  );
  const said = (isTold: boolean) =>
    [undefined, sooner, later].map((asked) => saidUntil(asked, { isTold, now })?.toString());
  const [a, b, c] = [sooner, most, later].map(String);
  expect(said(true)).toEqual([undefined, a, c]);
  expect(said(false)).toEqual([b, a, b]);
});
