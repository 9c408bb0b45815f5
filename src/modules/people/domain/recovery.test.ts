import { describe, expect, test } from "vitest";

import { knownId, newId } from "#basics/id";

import {
  decideEffect,
  effectOf,
  isAsked,
  isConfirmed,
  isSameName,
  mayWitness,
  type Recovery,
  type Witness,
} from "./recovery.ts";
import { readSlip, slipOf, spacedSlip } from "./slip.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const counting: Recovery = {
  id: newId<"Recovery">(),
  person: knownId<"Person">("930ca426-279a-4c1e-91e0-1fd826ecb6cf"),
  lost: undefined,
  address: newId<"Address">(),
  state: "counting",
  madeAt: now,
  confirmedBy: "circle",
  takesEffect: effectOf(now),
};
const said = (says: Witness["says"]): Witness => ({
  id: newId<"Witness">(),
  person: newId<"Person">(),
  says,
  reads: [newId<"Address">()],
});

describe("a lost address", () => {
  test("is replaced seventy-two hours after it was confirmed, and not a minute before", () => {
    expect(decideEffect(counting, now.add({ hours: 72 })).done).toBe(true);
    expect(decideEffect(counting, now.add({ hours: 72 }).subtract({ minutes: 1 })).done).toBe(
      false,
    );
    expect(decideEffect({ ...counting, state: "stopped" }, now.add({ hours: 100 })).done).toBe(
      false,
    );
    expect(decideEffect({ ...counting, person: undefined }, now.add({ hours: 72 })).done).toBe(
      false,
    );
  });

  test.each([
    { told: "one", words: ["yes"], confirmed: false },
    { told: "two", words: ["yes", "yes"], confirmed: true },
    { told: "two of three", words: ["yes", undefined, "yes"], confirmed: true },
    { told: "two, and one who says no", words: ["yes", "yes", "no"], confirmed: false },
    { told: "nobody", words: [], confirmed: false },
  ] as const)("$told confirm it: $confirmed", ({ words, confirmed }) => {
    expect(isConfirmed(words.map(said))).toBe(confirmed);
  });

  test("is not confirmed by two who read the same letter box", () => {
    const [one, other] = [said("yes"), said("yes")];
    expect(isConfirmed([one, { ...other, reads: [...other.reads, ...one.reads] }])).toBe(false);
    expect(isConfirmed([one, { ...other, reads: one.reads }, said("yes")])).toBe(true);
  });

  test("is witnessed by companions of a month, not of yesterday", () => {
    expect(mayWitness(now.subtract({ hours: 24 * 30 }), now)).toBe(true);
    expect(mayWitness(now.subtract({ hours: 24 * 29 }), now)).toBe(false);
    expect(mayWitness(undefined, now)).toBe(false);
  });

  test("waits for two weeks", () => {
    const asked: Recovery = { ...counting, state: "asked" };
    expect(isAsked(asked, now.add({ hours: 24 * 13 }))).toBe(true);
    expect(isAsked(asked, now.add({ hours: 24 * 14 }))).toBe(false);
  });
});

test.each([
  ["Hélène", "helene", true],
  ["Jean-Rémy", "jean remy", true],
  ["Paul", "Paule", false],
  ["", "", false],
])("« %s » and « %s » are one name: %s", (one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
});

test("a slip of paper is read as people copy it", () => {
  const code = slipOf([7, 20, 3, 22, 26, 2, 31, 0, 1, 10]);
  expect(readSlip(spacedSlip(code))).toBe(code);
  expect(readSlip(" 7m3pt 2zoia ".toLowerCase())).toBe("7M3PT2Z01A");
  expect(readSlip("7M3PT")).toBeUndefined();
  expect(readSlip("7M3PT2Z01U")).toBeUndefined();
});
