import { expect, test } from "vitest";

import { newId } from "#basics/id";

import { type Candidate, reasonsOf, surpriseAmong, type Wished } from "./surprise.ts";

const day = Temporal.PlainDate.from("2026-12-01");
const host = () => newId<"Organisation">();
const place = (of: ReturnType<typeof host>, more: Partial<Candidate> = {}): Candidate => ({
  id: newId<"Venue">(),
  host: of,
  km: 12,
  free: { day, morning: 2, afternoon: 3 },
  mood: "quiet",
  ...more,
});
const [one, other, third] = [host(), host(), host()];
const NOTHING: Wished = { isOnWay: false, half: undefined, equipment: [], facts: [] };
const chances = [0, 0.2, 0.4, 0.6, 0.8, 0.999];

test("never the host that was proposed just before, however often one draws", () => {
  const all = [place(one), place(one), place(one), place(other)];
  for (const chance of chances) {
    const drawn = surpriseAmong(all, { visitsOf: undefined, lastHost: one, chance });
    expect(drawn?.host).toBe(other);
  }
  const alone = { visitsOf: undefined, lastHost: one, chance: 0.5 };
  expect(surpriseAmong([place(one)], alone)).toBeUndefined();
  expect(surpriseAmong([], { ...alone, lastHost: undefined })).toBeUndefined();
});

test("those to whom one never went come first, then those to whom one went least", () => {
  const visits = new Map([
    [one, 3],
    [other, 1],
  ]);
  const visitsOf = (of: typeof one) => visits.get(of) ?? 0;
  const draw = (all: readonly Candidate[]) =>
    new Set(
      chances.map((chance) => surpriseAmong(all, { visitsOf, lastHost: undefined, chance })?.host),
    );
  expect(draw([place(one), place(other), place(third)])).toEqual(new Set([third]));
  expect(draw([place(one), place(other)])).toEqual(new Set([other]));
});

test("each host has one chance, however many places it opens", () => {
  const all = [place(one), place(one), place(one), place(one), place(other)];
  const drawn = Array.from({ length: 100 }, (_, at) =>
    surpriseAmong(all, { visitsOf: undefined, lastHost: undefined, chance: at / 100 }),
  );
  expect(drawn.filter((found) => found?.host === other)).toHaveLength(50);
  expect(new Set(drawn.map((found) => found?.id)).size).toBe(5);
});

test("the reasons change with the wish", () => {
  const found = place(one);
  const said = (wished: Partial<Wished>, visitsOf?: () => number) =>
    reasonsOf(found, { ...NOTHING, ...wished }, visitsOf).map((why) => why.is);
  expect(said({})).toEqual(["free", "near", "mood"]);
  expect(said({ equipment: ["wifi"] })).toEqual(["free", "near", "equipment"]);
  expect(said({ isOnWay: true, facts: ["lift"] })).toEqual(["free", "on-way", "facts"]);
  expect(said({}, () => 0)).toContain("first-time");
  expect(said({}, () => 2)).not.toContain("first-time");
  const half = (wished: Partial<Wished>, free: Candidate["free"]) =>
    reasonsOf({ ...found, free }, { ...NOTHING, ...wished }, undefined)[0];
  expect(half({}, { day, morning: 1, afternoon: 0 })).toMatchObject({ half: "morning" });
  expect(half({}, { day, morning: undefined, afternoon: 1 })).toMatchObject({ half: "afternoon" });
  expect(half({ half: "morning" }, found.free)).toMatchObject({ half: "morning" });
});
