import { describe, expect, test } from "vitest";

import { knownId, newId } from "#basics/id";

import type { Assignment } from "../../domain/assignment.ts";
import type { CannotCome } from "../../domain/cannot-come.ts";
import { fivesOf, placeAmong, placesOf } from "./places.ts";
import { bandOf, firstWeekOf, isCountedIn, partOf, weeksTold } from "./week.ts";
import { isWithout } from "./without.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const several = (many: number, commune: string) => Array.from({ length: many }, () => commune);

describe("places", () => {
  test("a commune of five is told; those of fewer go to their département, if they are five there; the rest is told nowhere", () => {
    const all = [...several(5, "26045"), ...several(4, "26108"), ...several(2, "26198")];
    expect(placesOf([...all, ...several(4, "07010")])).toEqual(["commune-26045", "departement-26"]);
    expect(placesOf([...several(5, "26045"), ...several(4, "26108")])).toEqual(["commune-26045"]);
  });

  test("in Corsica and overseas a département is its own", () => {
    expect(placesOf([...several(3, "2A004"), ...several(3, "2A041")])).toEqual(["departement-2A"]);
    expect(placesOf([...several(3, "97411"), ...several(3, "97415")])).toEqual(["departement-974"]);
  });

  test("somebody is counted in one place alone, the smaller one", () => {
    const places = ["commune-26045", "departement-26"] as const;
    expect(placeAmong(places, "26045")).toBe("commune-26045");
    expect(placeAmong(places, "26108")).toBe("departement-26");
    expect(placeAmong(places, "07010")).toBeUndefined();
    expect(fivesOf(["commune-26045"])).toEqual([]);
  });
});

describe("weeks", () => {
  test.each([
    ["2026-11-30", "2026-12-14"],
    ["2026-12-06", "2026-12-14"],
    ["2026-12-07", "2026-12-21"],
  ])("who agrees on %s is counted from %s on, no week that is told already", (since, from) => {
    expect(firstWeekOf(day(since)).toString()).toBe(from);
    for (const told of weeksTold(day(since))) expect(isCountedIn(told, day(since))).toBe(false);
  });

  test.each([
    ["11:59", "morning"],
    ["12:00", "afternoon"],
    ["17:59", "afternoon"],
    ["18:00", "evening"],
  ])("at %s it is %s", (at, part) => {
    expect(partOf(Temporal.PlainTime.from(at))).toBe(part);
  });
});

test.each([
  [0, undefined],
  [1, [1, 4]],
  [4, [1, 4]],
  [5, [5, 9]],
  [14, [10, 14]],
])("%d visits are told as %j", (visits, band) => {
  const told = bandOf(visits);
  expect(told && [told.from, told.until]).toEqual(band);
});

describe("a visit", () => {
  const visit = newId<"Visit">();
  const on = { visit, day: day("2026-12-01") };
  const space = newId<"Space">();
  const one = (more: Partial<Assignment> = {}): Assignment => ({
    id: newId(),
    space,
    helper: newId(),
    visits: [visit],
    sharings: [newId()],
    through: undefined,
    from: day("2026-11-30"),
    until: undefined,
    endedAt: undefined,
    oneDay: false,
    verifiedOn: undefined,
    toldShown: true,
    mayFill: false,
    ...more,
  });
  const cannot = ({ id, helper }: Assignment): CannotCome => ({
    id: newId(),
    space,
    assignment: knownId<"Assignment">(id),
    helper,
    ...on,
  });
  const asked = { from: day("2026-11-30"), until: undefined, visits: [visit] };

  test("is without anyone when all who were named for it cannot", () => {
    const [first, second] = [one(), one()];
    const named = [first, second];
    expect(isWithout(on, { named, said: [cannot(first)], asked: [] })).toBe(false);
    const said = [cannot(first), cannot(second)];
    expect(isWithout(on, { named, said, asked: [] })).toBe(true);
    expect(isWithout({ ...on, day: day("2026-12-02") }, { named, said, asked: [] })).toBe(false);
  });

  test("that a body was asked for, is until somebody is named; where nobody is asked nor named, its words say who comes", () => {
    expect(isWithout(on, { named: [], said: [], asked: [] })).toBe(false);
    expect(isWithout(on, { named: [], said: [], asked: [asked] })).toBe(true);
    expect(isWithout(on, { named: [one()], said: [], asked: [asked] })).toBe(false);
    const later = one({ from: day("2026-12-02") });
    expect(isWithout(on, { named: [later], said: [], asked: [asked] })).toBe(true);
  });
});
