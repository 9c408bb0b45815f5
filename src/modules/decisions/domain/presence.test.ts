import { expect, test } from "vitest";

import { newId } from "#basics/id";

import { attendanceOf } from "./presence.ts";

const NOON = Temporal.Instant.from("2026-11-25T11:00:00Z");
const [ana, bilal, chloe, dede, eve] = Array.from({ length: 5 }, () => newId<"Person">());

test("a sheet names who is there, on paper, represented; of delegations it gives a count", () => {
  if (!ana || !bilal || !chloe || !dede || !eve) throw new Error("five people");
  const { lines, through } = attendanceOf({
    people: [ana, bilal, chloe, dede, eve],
    ballots: [
      { voter: ana, recordedBy: undefined, castAt: NOON },
      { voter: bilal, recordedBy: ana, castAt: NOON },
    ],
    proxies: [{ from: chloe, to: bilal, recordedBy: ana, givenAt: NOON }],
    spoken: new Set([ana, bilal, chloe, dede]),
  });
  expect(lines.map(({ presence }) => presence)).toEqual([
    { kind: "there" },
    { kind: "on-paper", recordedBy: ana, at: NOON },
    { kind: "represented", by: bilal, recordedBy: ana, at: NOON, isSpoken: true },
    { kind: "away" },
    { kind: "away" },
  ]);
  expect(through).toBe(1);
});

test("one's own ballot overrides a proxy; a proxy to who did not vote says nothing", () => {
  if (!ana || !bilal || !chloe) throw new Error("three people");
  const proxy = (from: typeof ana) => ({ from, to: bilal, recordedBy: ana, givenAt: NOON });
  const { lines } = attendanceOf({
    people: [ana, chloe],
    ballots: [{ voter: ana, recordedBy: undefined, castAt: NOON }],
    proxies: [proxy(ana), proxy(chloe)],
    spoken: new Set([ana]),
  });
  expect(lines.map(({ presence }) => presence)).toMatchObject([
    { kind: "there" },
    { kind: "represented", isSpoken: false },
  ]);
});
