import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { amountOf, type Amount } from "#basics/amount";
import { newId } from "#basics/id";

import {
  decideCost,
  isAsked,
  mayPropose,
  type Part,
  type Said,
  type Sharer,
  shareOut,
  stateOf,
  type Step,
  STEPS,
  takeStep,
  weightIn,
  WEIGHTS,
} from "./travel.ts";

const NOW = Temporal.Instant.from("2026-11-29T12:00:00Z");
const cents = (value: number): Amount => {
  const amount = amountOf(value);
  if (amount === undefined) throw new Error("no amount");
  return amount;
};
const sharer = fc.record({
  person: fc.integer().map(() => newId<"Person">()),
  weight: fc.constantFrom(...WEIGHTS),
});
const sharers = fc.array(sharer, { maxLength: 40 });
const cost = fc.integer({ min: 1, max: 1_000_000 }).map(cents);
const sumOf = (shares: ReadonlyMap<string, number>) =>
  [...shares.values()].reduce((sum, one) => sum + one, 0);

describe("what each brings", () => {
  test("is the cost together, to the cent, and never less than nothing", () => {
    fc.assert(
      fc.property(cost, sharers, (sum, all) => {
        const told = shareOut(sum, all, "draw");
        const isAnybody = all.some(({ weight }) => weight !== "nothing");
        expect(told.done).toBe(isAnybody);
        if (!told.done) return;
        expect(sumOf(told.value)).toBe(sum);
        expect(Math.min(...told.value.values())).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("is the same in whatever order they are given", () => {
    fc.assert(
      fc.property(cost, sharers, fc.nat(), (sum, all, turn) => {
        const turned = all
          .map((one, i) => ({ one, key: (i * 7919 + turn) % 41 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const [first, second] = [shareOut(sum, all, "draw"), shareOut(sum, turned, "draw")];
        expect(first.done).toBe(second.done);
        if (!first.done || !second.done) return;
        for (const { person } of all)
          expect(first.value.get(person)).toBe(second.value.get(person));
      }),
    );
  });

  test("of the same weight differs by a cent at most; who brings nothing is asked for nothing", () => {
    fc.assert(
      fc.property(cost, sharers, (sum, all) => {
        const told = shareOut(sum, all, "draw");
        expect(WEIGHTS).not.toHaveLength(0);
        if (!told.done) return;
        for (const weight of WEIGHTS) {
          const own = all.filter((one) => one.weight === weight);
          const parts = own.map(({ person }) => told.value.get(person) ?? 0);
          const apart = parts.length === 0 ? 0 : Math.max(...parts) - Math.min(...parts);
          expect(apart).toBeLessThanOrEqual(1);
          expect(weight !== "nothing" || parts.every((one) => one === 0)).toBe(true);
        }
      }),
    );
  });

  test("ten euros between three: one has the cent, drawn by the travel, and others by another", () => {
    const three = [1, 2, 3].map((): Sharer => ({ person: newId<"Person">(), weight: "one" }));
    const one = shareOut(cents(1_000), three, "one");
    expect(one.done && [...one.value.values()].toSorted((a, b) => a - b)).toEqual([333, 333, 334]);
    const draws = Array.from({ length: 60 }, (_, i) => {
      const told = shareOut(cents(1_000), three, `travel ${i}`);
      return told.done ? [...told.value].find(([, amount]) => amount === 334)?.[0] : undefined;
    });
    expect(new Set(draws).size).toBe(3);
  });

  test("a half is half of one, a double twice, and equal knows nothing or one alone", () => {
    const all = (["half", "one", "double"] as const).map((weight) => ({
      person: newId<"Person">(),
      weight,
    }));
    const told = shareOut(cents(7_000), all, "draw");
    expect(told.done && all.map(({ person }) => told.value.get(person))).toEqual([
      1_000, 2_000, 4_000,
    ]);
    expect(WEIGHTS.map((weight) => weightIn("equal", weight))).toEqual([
      "nothing",
      "one",
      "one",
      "one",
    ]);
    expect(WEIGHTS.map((weight) => weightIn("means", weight))).toEqual([...WEIGHTS]);
  });
});

test.each([
  [{ by: "sum", sum: cents(4_250) }, 4_250],
  [{ by: "road", km: 130, rate: cents(32) }, 4_160],
  [{ by: "road", km: 0, rate: cents(32) }, "no-cost"],
  [{ by: "sum", sum: cents(0) }, "no-cost"],
  [{ by: "sum", sum: cents(1_000_001) }, "too-dear"],
] as const)("a travel told as %o costs %s", (told, answer) => {
  const decided = decideCost(told);
  expect(decided.done ? decided.value : decided.refusal).toBe(answer);
});

const part = (more: Partial<Part> = {}): Part => ({
  id: newId<"TravelPart">(),
  person: newId<"Person">(),
  weight: "one",
  amount: cents(500),
  answer: undefined,
  paidAt: undefined,
  receivedAt: undefined,
  ...more,
});
const agreed = (more: Partial<Part> = {}) => part({ answer: "agreed", ...more });

describe("where it stands", () => {
  test.each([
    ["asking", [agreed(), part()]],
    ["anew", [agreed(), part({ answer: "declined" })]],
    ["anew", [agreed()]],
    ["agreed", [agreed(), agreed()]],
    ["agreed", [agreed({ paidAt: NOW }), agreed()]],
    ["paid", [agreed({ paidAt: NOW }), agreed({ receivedAt: NOW })]],
    ["received", [agreed({ receivedAt: NOW }), agreed({ paidAt: NOW, receivedAt: NOW })]],
  ] as const)("%s", (state, parts) => {
    expect(stateOf(cents(1_000), parts)).toBe(state);
  });

  test("who is asked for nothing is waited for by nobody", () => {
    const nothing = part({ weight: "nothing", amount: cents(0) });
    expect(isAsked(nothing)).toBe(false);
    expect(stateOf(cents(1_000), [agreed(), agreed(), nothing])).toBe("agreed");
  });
});

function refusalOf(step: Step, asked: Parameters<typeof takeStep>[1]) {
  const told = takeStep(step, asked, NOW);
  return told.done ? undefined : told.refusal;
}

describe("a step", () => {
  const mine = { isMine: true, isPaidToMe: false };
  const theirs = { isMine: false, isPaidToMe: true };

  test("is taken by who brings the part; received is said by who is paid, alone", () => {
    expect(STEPS).not.toHaveLength(0);
    for (const step of STEPS) {
      const state = step === "pay" || step === "receive" ? "agreed" : "asking";
      const [may, mayNot] = step === "receive" ? [theirs, mine] : [mine, theirs];
      expect(refusalOf(step, { part: part(), state, ...may })).toBeUndefined();
      expect(refusalOf(step, { part: part(), state, ...mayNot })).toBe("not-yours");
    }
  });

  test("nothing is paid before all agreed, nor declined after", () => {
    expect(refusalOf("pay", { part: agreed(), state: "asking", ...mine })).toBe("not-now");
    expect(refusalOf("receive", { part: agreed(), state: "anew", ...theirs })).toBe("not-now");
    expect(refusalOf("decline", { part: agreed(), state: "agreed", ...mine })).toBe("not-now");
    expect(refusalOf("agree", { part: part(), state: "anew", ...mine })).toBe("not-now");
  });

  test("twice changes nothing, and the first time stays", () => {
    const paid: Said = { answer: "agreed", paidAt: NOW, receivedAt: undefined };
    const later = NOW.add({ hours: 5 });
    const told = takeStep("pay", { part: part(paid), state: "agreed", ...mine }, later);
    expect(told).toEqual({ done: true, value: paid });
    const again = takeStep("agree", { part: agreed(), state: "agreed", ...mine }, NOW);
    expect(again).toMatchObject({ done: true, value: { answer: "agreed" } });
  });

  test("it is proposed anew until somebody said that something was paid", () => {
    expect(mayPropose([agreed(), part({ answer: "declined" })])).toBe(true);
    expect(mayPropose([agreed({ paidAt: NOW })])).toBe(false);
    expect(mayPropose([agreed({ receivedAt: NOW })])).toBe(false);
  });
});
