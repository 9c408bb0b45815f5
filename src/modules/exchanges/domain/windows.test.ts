import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  afterIdle,
  mayBeAsked,
  newCongestion,
  observeOutcome,
  type Outcome,
  roomFor,
  USUAL_RECEIVE,
} from "./windows.ts";

const today = Temporal.PlainDate.from("2026-11-30");
const outcomes = fc.array(fc.constantFrom<Outcome>("met", "answered", "busy", "silent"));

function learnt(told: readonly Outcome[]) {
  return told.reduce((window, outcome) => observeOutcome(window, outcome, today), newCongestion());
}

describe("the congestion window", () => {
  test("grows by one at each success, then by one a round", () => {
    expect(learnt(["met", "met"]).window).toBe(4);
    expect(learnt(["met", "met", "met"]).window).toBe(4.25);
  });

  test("halves on silence, never under one, and grows slowly from there", () => {
    expect(learnt(["met", "met", "silent"])).toMatchObject({ window: 2, threshold: 2 });
    expect(learnt(["silent", "silent", "silent"]).window).toBe(1);
    expect(learnt(["met", "met", "silent", "met"]).window).toBe(2.5);
  });

  test("an answer, even a no, counts for nothing but ends the silence", () => {
    const silent = learnt(["silent"]);
    expect(silent.restsUntil?.toString()).toBe("2026-12-07");
    expect(observeOutcome(silent, "answered", today)).toEqual({
      ...silent,
      silences: 0,
      restsUntil: undefined,
    });
  });

  test("« no time » halves it too, and says all there is to know: nobody is left in peace for it", () => {
    expect(learnt(["met", "met", "busy"])).toMatchObject({ window: 2, restsUntil: undefined });
  });

  test("each silence on end leaves them in peace twice as long, eight weeks at most", () => {
    const rests = [1, 2, 3, 4, 5].map((times) =>
      learnt(Array.from<Outcome>({ length: times }).fill("silent"))
        .restsUntil?.since(today)
        .total("days"),
    );
    expect(rests).toEqual([7, 14, 28, 56, 56]);
  });

  test("begins again carefully after a long time without an ask, and from nothing when reset", () => {
    const wide = learnt(["met", "met", "met"]);
    expect(afterIdle(wide, 119)).toEqual(wide);
    expect(afterIdle(wide, 120).window).toBe(2);
  });

  test("stays between one and twelve, whatever happens", () => {
    fc.assert(
      fc.property(outcomes, (told) => {
        const { window, threshold } = learnt(told);
        expect(window).toBeGreaterThanOrEqual(1);
        expect(window).toBeLessThanOrEqual(12);
        expect(threshold).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe("nobody is asked beyond the smaller window", () => {
  test("whatever was learnt and declared", () => {
    fc.assert(
      fc.property(outcomes, fc.nat(20), fc.nat(20), (told, size, open) => {
        const congestion = learnt(told);
        const asked = mayBeAsked(open, { size, pausedUntil: undefined }, congestion, today);
        expect(asked && open + 1 > Math.min(size, congestion.window)).toBe(false);
      }),
    );
  });

  test("nor during a pause, nor while they are left in peace; the day after, again", () => {
    const paused = { size: 3, pausedUntil: today };
    const room = (day: Temporal.PlainDate) => roomFor(0, paused, newCongestion(), day);
    expect([room(today), room(today.add({ days: 1 }))]).toEqual([0, 2]);
    const silent = learnt(["silent"]);
    const peace = (days: number) => mayBeAsked(0, USUAL_RECEIVE, silent, today.add({ days }));
    expect([peace(7), peace(8)]).toEqual([false, true]);
  });
});
