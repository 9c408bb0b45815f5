import { describe, expect, test } from "vitest";

import { newId } from "#basics/id";

import { type Assignment, isFor, joined, overlap } from "../../domain/assignment.ts";
import type { CannotCome } from "../../domain/cannot-come.ts";
import type { Passed } from "../../domain/passed.ts";
import type { PersonId, SpaceId, Visit } from "../../domain/visit.ts";
import { daysOf } from "../../domain/week.ts";
import { decideSent, stateOf } from "./asked-body.ts";
import { isGap, keptOf, occasionsOf } from "./occasion.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day("2026-11-23");
/** A first day, and a last one where there is one. */
const written = (days: string) => {
  const [from = "", until] = days.split(" ");
  return { from: day(from), until: until === undefined ? undefined : day(until) };
};
const space = newId<"Space">();

describe("what was asked of a body", () => {
  const one = { saysYes: undefined, endedAt: undefined, until: undefined };
  const ended = Temporal.Instant.from("2026-11-20T10:00:00Z");
  test.each([
    ["waiting", {}],
    ["comes", { saysYes: true, until: TODAY }],
    ["no", { saysYes: false, endedAt: ended }],
    ["over", { saysYes: true, endedAt: ended }],
    ["over", { saysYes: true, until: TODAY.subtract({ days: 1 }) }],
    ["over", { until: TODAY.subtract({ days: 1 }) }],
  ])("is %s", (state, more) => {
    expect(stateOf({ ...one, ...more }, TODAY)).toBe(state);
  });
});

describe("the days of who is sent", () => {
  const asked = { from: day("2026-11-20"), until: day("2026-12-20") };
  const sent = (from?: string, until?: string, of: Parameters<typeof decideSent>[1] = asked) => {
    const told = decideSent(
      { from: from === undefined ? undefined : day(from), until: until ? day(until) : undefined },
      of,
      TODAY,
    );
    return told.done ? [told.value.from.toString(), told.value.until?.toString()] : told.refusal;
  };
  test("are all of what was asked, from today on, unless some are said", () => {
    expect(sent()).toEqual(["2026-11-23", "2026-12-20"]);
    expect(sent("2026-12-04", "2026-12-04")).toEqual(["2026-12-04", "2026-12-04"]);
    expect(sent(undefined, undefined, { ...asked, until: undefined })).toEqual([
      "2026-11-23",
      undefined,
    ]);
  });
  test("are never outside of it, past, nor the last before the first", () => {
    expect(sent("2026-11-19")).toBe("before-what-is-asked");
    expect(sent(undefined, "2026-12-21")).toBe("after-what-is-asked");
    expect(sent("2026-11-20", "2026-11-22")).toBe("already-over");
    expect(sent("2026-12-05", "2026-12-04")).toBe("ends-before");
  });
});

const term = (from: string, until?: string) => ({
  from: day(from),
  until: until === undefined ? undefined : day(until),
});

test.each([
  ["2026-11-24 2026-11-26", "2026-11-25 2026-11-28", "2026-11-24 2026-11-28"],
  ["2026-11-24", "2026-11-25 2026-11-25", "2026-11-24"],
  ["2026-11-25 2026-11-25", "2026-11-24", "2026-11-24"],
  ["2026-11-24 2026-11-30", "2026-11-25 2026-11-26", "2026-11-24 2026-11-30"],
])("the days of %s and of %s are those of %s", (one, other, both) => {
  const [all, { from, until }] = [joined(written(one), written(other)), written(both)];
  expect([all.from.toString(), all.until?.toString()]).toEqual([
    from.toString(),
    until?.toString(),
  ]);
});

test("two terms overlap where some day is in both", () => {
  const one = term("2026-11-20", "2026-11-25");
  for (const [other, both] of [
    [term("2026-11-25"), true],
    [term("2026-11-26"), false],
    [term("2026-11-01", "2026-11-20"), true],
    [term("2026-11-01", "2026-11-19"), false],
    [term("2026-11-22", "2026-11-22"), true],
  ] as const)
    expect([overlap(one, other), overlap(other, one)]).toEqual([both, both]);
});

describe("when a body is expected", () => {
  const visit: Visit = {
    id: newId<"Visit">(),
    space,
    version: 1,
    since: undefined,
    zone: "Europe/Paris",
    day: TODAY,
    at: Temporal.PlainTime.from("09:00"),
    minutes: 60,
    every: "week",
    days: ["MO", "TU", "WE", "TH"],
    last: undefined,
    stopped: undefined,
    off: [day("2026-11-26")],
    paused: undefined,
  };
  const named = (helper: PersonId, from: string, until: string | undefined): Assignment => ({
    id: newId<"Assignment">(),
    space,
    helper,
    visits: [visit.id],
    sharings: [newId<"Sharing">()],
    through: newId<"Party">(),
    oneDay: false,
    verifiedOn: undefined,
    toldShown: true,
    mayFill: false,
    from: day(from),
    until: until === undefined ? undefined : day(until),
    endedAt: undefined,
  });
  const cannot = ({ id: assignment, helper }: Assignment, on: string): CannotCome => ({
    id: newId(),
    space: newId<"Space">() satisfies SpaceId,
    assignment,
    helper,
    visit: visit.id,
    day: day(on),
  });
  const [paul, ines] = [newId<"Person">(), newId<"Person">()];
  const regular = named(paul, "2026-11-24", undefined);
  const days = daysOf({ from: TODAY, until: TODAY.add({ days: 3 }) }, [visit]);

  test("it is without anyone where nobody is named, or who is cannot; not on a day off", () => {
    const all = occasionsOf(days, [regular], [cannot(regular, "2026-11-25")]);
    expect(all.map((one) => [one.comes.length, one.cannot.length, one.isOff, isGap(one)])).toEqual([
      [0, 0, false, true],
      [1, 0, false, false],
      [0, 1, false, true],
      [1, 0, true, false],
    ]);
  });

  test("who replaces them fills that day, and no other", () => {
    const instead = named(ines, "2026-11-25", "2026-11-25");
    const all = occasionsOf(days, [regular, instead], [cannot(regular, "2026-11-25")]);
    expect(all.map(({ comes }) => comes)).toEqual([[], [paul], [ines], [paul]]);
  });

  const came = (on: string): Passed => ({
    id: newId<"Passed">(),
    space,
    named: { assignment: regular.id, helper: paul },
    visit: visit.id,
    day: day(on),
    by: "paper",
    saidAt: Temporal.Instant.from("2026-11-25T10:00:00Z"),
  });
  const kept = (today: string, passed: readonly Passed[]) =>
    keptOf(days, {
      passed,
      hours: new Map(),
      today: day(today),
      backOn: [],
      wasNamed: (on) => isFor(regular, on),
    }).map((one) => [one.starts.toPlainDate().toString(), one.isKept]);

  test("of the days until today it is kept or not, latest first: of today that it was alone, never a day off, nor without a name", () => {
    expect(kept("2026-11-25", [came("2026-11-24")])).toEqual([["2026-11-24", true]]);
    expect(kept("2026-11-27", [came("2026-11-25")])).toEqual([
      ["2026-11-25", true],
      ["2026-11-24", false],
    ]);
    expect(kept("2026-11-24", [came("2026-11-24")])).toEqual([["2026-11-24", true]]);
  });
});
