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
const outcomes = fc.array(fc.constantFrom<Outcome>("met", "answered", "late", "busy", "silent"));

/** Asks that each come to their outcome before the next is made, by somebody who holds all they may. */
function learnt(told: readonly Outcome[]) {
  return told.reduce(
    (window, outcome, index) => observeOutcome(window, outcome, asked(index)),
    newCongestion(),
  );
}

function asked(index: number, open = 99) {
  return {
    askedOn: today.add({ days: 2 * index }),
    today: today.add({ days: 2 * index + 1 }),
    open,
  };
}

describe("the congestion window", () => {
  test("grows by one at each success, then, once it was halved, by one a round", () => {
    expect(learnt(["met", "met"]).window).toBe(4);
    expect(learnt(["met", "met", "silent"])).toMatchObject({ window: 2, threshold: 2 });
    expect(learnt(["met", "met", "silent", "met"]).window).toBe(2.5);
  });

  test("halves on silence, never under one", () => {
    expect(learnt(["silent"]).window).toBe(1);
    expect(learnt(["silent", "silent", "silent"]).window).toBe(1);
  });

  test("« no time » halves it too, and says all there is to know: nobody is left in peace for it", () => {
    expect(learnt(["met", "met", "busy"])).toMatchObject({ window: 2, restsUntil: undefined });
  });

  test("an answer, even a no, counts for nothing but ends the silence", () => {
    const silent = learnt(["met", "silent", "silent"]);
    expect([silent.silences, silent.restsUntil?.toString()]).toEqual([2, "2026-12-12"]);
    const { window, silences, restsUntil } = observeOutcome(silent, "answered", asked(3));
    expect([window, silences, restsUntil]).toEqual([silent.window, 0, undefined]);
  });

  test("several asks of the same days that stay without an answer are one sign", () => {
    const wide = learnt(["met", "met", "met", "met", "met", "met"]);
    const once = observeOutcome(wide, "silent", asked(6));
    const twice = observeOutcome(once, "silent", asked(6));
    expect([wide.window, once.window, twice.window]).toEqual([8, 4, 4]);
    expect([twice.silences, twice.restsUntil]).toEqual([1, undefined]);
  });

  test("an answer after the reminder gives back what its silence took, and no more", () => {
    const wide = learnt(["met", "met", "met", "met"]);
    const silent = observeOutcome(wide, "silent", asked(4));
    const late = observeOutcome(silent, "late", asked(5));
    expect([silent.window, late.window, late.silences]).toEqual([3, 6, 0]);
    expect(observeOutcome(late, "late", asked(6)).window).toBe(6);
  });

  test("who holds little says nothing of how much they can hold", () => {
    const wide = learnt(["met", "met", "met", "met"]);
    for (const outcome of ["met", "busy", "silent"] as const)
      expect(observeOutcome(wide, outcome, asked(4, 2)).window).toBe(6);
  });

  test("a second silence on end leaves them in peace, each one more twice as long, eight weeks at most", () => {
    const rests = [1, 2, 3, 4, 5, 6].map((times) => {
      const { restsUntil } = learnt(Array.from<Outcome>({ length: times }).fill("silent"));
      return restsUntil?.since(asked(times - 1).today).total("days");
    });
    expect(rests).toEqual([undefined, 7, 14, 28, 56, 56]);
  });

  test("begins again carefully after a long time without an ask, and from nothing when reset", () => {
    const wide = learnt(["met", "met", "met"]);
    expect(afterIdle(wide, 119)).toEqual(wide);
    expect(afterIdle(wide, 120).window).toBe(2);
  });

  test("stays between one and thirty-two, whatever happens", () => {
    fc.assert(
      fc.property(outcomes, (told) => {
        const { window, threshold } = learnt(told);
        expect(window).toBeGreaterThanOrEqual(1);
        expect(window).toBeLessThanOrEqual(32);
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
        const isAsked = mayBeAsked(open, { size, pausedUntil: undefined }, congestion, today);
        expect(isAsked && open + 1 > Math.min(size, congestion.window)).toBe(false);
      }),
    );
  });

  test("nor during a pause, nor while they are left in peace; the day after, again", () => {
    const paused = { size: 3, pausedUntil: today };
    const room = (day: Temporal.PlainDate) => roomFor(0, paused, newCongestion(), day);
    expect([room(today), room(today.add({ days: 1 }))]).toEqual([0, 2]);
    const silent = { ...newCongestion(), restsUntil: today.add({ days: 7 }) };
    const peace = (days: number) => mayBeAsked(0, USUAL_RECEIVE, silent, today.add({ days }));
    expect([peace(7), peace(8)]).toEqual([false, true]);
  });
});
