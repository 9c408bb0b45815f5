import { expect, test } from "vitest";

import { knownId } from "#basics/id";

import type { Assignment } from "./assignment.ts";
import { missingOn } from "./cannot-come.ts";
import { droppedOf, droppedOn } from "./dropped.ts";

const visit = knownId<"Visit">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1001");
const other = knownId<"Visit">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1006");
const sharing = knownId<"Sharing">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1007");
const space = knownId<"Space">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1002");
const lucienne = knownId<"Person">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1004");
const today = Temporal.PlainDate.from("2026-12-03");
const inDays = (days: number) => today.add({ days });
const at = (day: Temporal.PlainDate) => day.toZonedDateTime("Europe/Paris").toInstant();

const named = (more: Partial<Assignment> = {}): Assignment => ({
  id: knownId<"Assignment">("1d0f7a10-52a4-4b70-9c11-0a6f1f0e1004"),
  space,
  helper: lucienne,
  visits: [visit],
  sharings: [sharing],
  through: undefined,
  from: inDays(-20),
  until: undefined,
  endedAt: undefined,
  oneDay: false,
  verifiedOn: undefined,
  toldShown: true,
  mayFill: false,
  ...more,
});
const gone = (
  one: Assignment,
  day: Temporal.PlainDate,
  {
    open = [],
    over = new Map(),
  }: { open?: Assignment[]; over?: Map<typeof sharing, Temporal.Instant> } = {},
) => droppedOn({ visit, day }, droppedOf([one], open, { today, over })).length > 0;

test("who said that they come no more is missed from that day on, also once it is closed, for six weeks", () => {
  const leaves = named({ until: inDays(2), leavesFrom: inDays(3) });
  expect([2, 3, 30, 46].map((days) => gone(leaves, inDays(days), { open: [leaves] }))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const left = named({ until: inDays(-4), leavesFrom: inDays(-3), endedAt: at(inDays(-3)) });
  expect([-1, 0, 10, 40].map((days) => gone(left, inDays(days)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("nobody is missed whom one ended oneself, before that day or at all, nor whose last day it was, nor for one day", () => {
  const leaves = { until: inDays(2), leavesFrom: inDays(3) };
  const day = inDays(5);
  expect(gone(named({ ...leaves, endedAt: at(inDays(-1)) }), day)).toBe(false);
  expect(gone(named({ endedAt: at(inDays(-1)) }), day)).toBe(false);
  expect(gone(named({ until: inDays(-4), leavesFrom: inDays(3) }), day)).toBe(false);
  expect(gone(named({ until: inDays(4) }), day)).toBe(false);
  expect(gone(named({ ...leaves, oneDay: true }), day)).toBe(false);
});

test("what was not said again, or taken back, is missed for six weeks; what is open still is not", () => {
  const one = named();
  expect(gone(one, inDays(5), { open: [one] })).toBe(false);
  const over = new Map([[sharing, at(inDays(-10))]]);
  expect([0, 5, 32, 33].map((days) => gone(one, inDays(days), { over }))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  // Of two visits, one alone.
  const two = named({ visits: [other, visit] });
  expect(gone(two, inDays(5), { open: [{ ...two, visits: [visit] }] })).toBe(false);
  expect(gone(two, inDays(5), { open: [{ ...two, visits: [other] }] })).toBe(true);
});

test("a visit is without anyone where nobody else comes, and says who does no more", () => {
  const dropped = droppedOf([named()], [], { today, over: new Map() });
  const on = { visit, day: inDays(5) };
  expect(missingOn(on, [], [], dropped)).toEqual({ cannot: [], gone: [lucienne] });
  const another = named({ helper: knownId<"Person">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e1009") });
  expect(missingOn(on, [another], [], dropped)).toBeUndefined();
  expect(missingOn(on, [], [], [])).toBeUndefined();
});
