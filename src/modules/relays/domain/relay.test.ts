import { expect, test } from "vitest";

import { knownId } from "#basics/id";

import {
  chainOf,
  decideNext,
  hearersOf,
  isJustSaid,
  isLeftInPeace,
  isSameAlarm,
  isWellRead,
  type Named,
  type Passing,
  type PersonId,
} from "./relay.ts";

const NOW = Temporal.Instant.from("2026-11-25T08:00:00Z");
const id = (number: number) => knownId<"Person">(`00000000-0000-4000-8000-00000000000${number}`);
const [QUENTIN, HELENE, LUCIENNE] = [id(1), id(2), id(3)] as const;
const CHAIN = [QUENTIN, HELENE, LUCIENNE];

const told = (
  person: PersonId,
  minutesAgo: number,
  more: Partial<Passing["told"][number]> = {},
) => ({
  person,
  reached: true,
  toldAt: NOW.subtract({ minutes: minutesAgo }),
  answer: undefined,
  ...more,
});
const next = (all: Passing["told"], delay: Passing["delay"] = "ten-minutes") =>
  decideNext({ delay, chain: CHAIN, told: all }, NOW);

test("the first is told, then waited for, then the next is", () => {
  expect(next([])).toEqual({ what: "tell", turns: [QUENTIN] });
  expect(next([told(QUENTIN, 9)])).toEqual({ what: "waits", until: NOW.add({ minutes: 1 }) });
  expect(next([told(QUENTIN, 10)])).toEqual({ what: "tell", turns: [HELENE] });
  expect(next([told(QUENTIN, 29)], "half-hour").what).toBe("waits");
  expect(next([told(QUENTIN, 30)], "half-hour")).toEqual({ what: "tell", turns: [HELENE] });
  expect(next([told(QUENTIN, 20), told(HELENE, 4)])).toEqual({
    what: "waits",
    until: NOW.add({ minutes: 6 }),
  });
});

test("at once all are told, and ten minutes later nobody answered", () => {
  expect(next([], "at-once")).toEqual({ what: "tell", turns: CHAIN });
  const all = (minutes: number) => CHAIN.map((person) => told(person, minutes));
  expect(next(all(9), "at-once").what).toBe("waits");
  expect(next(all(10), "at-once").what).toBe("nobody");
});

test("who cannot, and who is not reached, is not waited for", () => {
  expect(next([told(QUENTIN, 1, { answer: "cannot" })])).toEqual({
    what: "tell",
    turns: [HELENE],
  });
  expect(next([told(QUENTIN, 0, { reached: false })])).toEqual({
    what: "tell",
    turns: [HELENE],
  });
  expect(next(CHAIN.map((person) => told(person, 1, { answer: "cannot" }))).what).toBe("nobody");
});

test("once somebody takes care of it nobody else is told", () => {
  expect(next([told(QUENTIN, 20, { answer: "takes" })]).what).toBe("stands");
  expect(next([told(QUENTIN, 20, { answer: "takes" })], "at-once").what).toBe("stands");
});

test("an empty list has nobody to tell", () => {
  expect(decideNext({ delay: "at-once", chain: [], told: [] }, NOW).what).toBe("nobody");
});

const ago = (minutes: number) => NOW.subtract({ minutes });
test.each([
  ["while it passes on", { relay: "help", nextAt: NOW }, [], true],
  ["just taken", { relay: "help" }, [{ answer: "takes", answeredAt: ago(59) }], true],
  ["taken an hour ago", { relay: "help" }, [{ answer: "takes", answeredAt: ago(60) }], false],
  ["just left by one", { relay: "apart" }, [{ answer: "cannot", answeredAt: ago(1) }], false],
  ["that nobody answered", { relay: "help" }, [], false],
  ["of a silence", { relay: "silence" }, [{ answer: "takes", answeredAt: ago(600) }], true],
] as const)("a press means an alarm %s: the same, or a new one", (_, alarm, all, same) => {
  const stands = { nextAt: undefined, raisedAt: ago(700), ...alarm };
  expect(isSameAlarm(stands, all, { now: NOW })).toBe(same);
});

test.each([
  ["before their news", ago(2), false],
  ["since", NOW, true],
])("a silence told %s: the same, or a new one", (_, raisedAt, same) => {
  const stands = { relay: "silence", nextAt: undefined, raisedAt } as const;
  expect(isSameAlarm(stands, [], { now: NOW, newsSince: ago(1) })).toBe(same);
});

test("« Tout va bien » is said once an hour", () => {
  const before = (minutes: number) => NOW.subtract({ minutes });
  expect(isJustSaid(undefined, { now: NOW })).toBe(false);
  expect(isJustSaid(before(59), { now: NOW })).toBe(true);
  expect(isJustSaid(before(60), { now: NOW })).toBe(false);
  // A call for help came since: said again, it is told again.
  expect(isJustSaid(before(30), { now: NOW, raised: before(20) })).toBe(false);
  expect(isJustSaid(before(20), { now: NOW, raised: before(30) })).toBe(true);
  expect(isWellRead(before(30), { now: NOW, raised: before(40) })).toBe(true);
  expect(isWellRead(before(30), { now: NOW, raised: before(20) })).toBe(false);
  expect(isWellRead(before(48 * 60), { now: NOW })).toBe(false);
});

test.each([
  ["waiting", 91, true],
  ["waiting", 92, false],
  ["no", 91, true],
  ["left", 92, false],
  ["yes", 1, false],
] as const)("who said %s, %i days ago, is left in peace: %s", (said, days, is) => {
  const at = NOW.subtract({ hours: 24 * days });
  const asked =
    said === "waiting" ? { askedAt: at, saidAt: undefined } : { askedAt: ago(9e5), saidAt: at };
  expect(isLeftInPeace({ said, ...asked }, NOW)).toBe(is);
});

/** Somebody who is named. */
const named = (person: PersonId, place: number, said: Named["said"]): Named => ({
  id: knownId("00000000-0000-4000-8000-0000000000aa"),
  space: knownId("00000000-0000-4000-8000-0000000000bb"),
  relay: "help",
  hearsWell: false,
  askedAt: NOW,
  saidAt: undefined,
  askedAnewAt: undefined,
  offAt: undefined,
  person,
  place,
  said,
});

test("the list holds who said yes, in their order", () => {
  const all = [
    named(LUCIENNE, 3, "yes"),
    named(QUENTIN, 1, "yes"),
    named(HELENE, 2, "left"),
    named(id(4), 4, "waiting"),
    named(id(5), 5, "no"),
  ];
  expect(chainOf(all).map(({ person }) => person)).toEqual([QUENTIN, LUCIENNE]);
});

test("that all is well is said to whom one chose for it, who had said yes by then", () => {
  const hears = (one: Named, minutesAgo: number): Named => ({
    ...one,
    hearsWell: true,
    saidAt: ago(minutesAgo),
  });
  const all = [
    hears(named(HELENE, 2, "yes"), 10),
    hears(named(LUCIENNE, 1, "yes"), 9),
    named(QUENTIN, 3, "yes"),
    hears(named(id(4), 4, "left"), 60),
  ];
  expect(hearersOf(all, ago(10)).map(({ person }) => person)).toEqual([HELENE]);
});
