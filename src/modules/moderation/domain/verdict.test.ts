import { expect, test } from "vitest";

import { decideVerdict, possibleOutcomes } from "./verdict.ts";

const reasons = "Cette page donne le numéro personnel d’une voisine.";
const before = { hidden: "no", waiting: 1, contested: false, needed: 1, gone: false } as const;
const shown = before;
const hidden = { ...before, hidden: "decided", waiting: 0 } as const;
const atOnce = { ...before, hidden: "at-once" } as const;

test.each([
  {
    told: "hiding on a ground, with reasons",
    standing: shown,
    asked: { outcome: "hide", ground: "law", reasons },
  },
  {
    told: "hiding of one’s own motion, without any report",
    standing: { ...before, waiting: 0 },
    asked: { outcome: "hide", ground: "terms", reasons },
  },
  {
    told: "keeping what was reported",
    standing: shown,
    asked: { outcome: "keep", ground: undefined, reasons },
  },
  {
    told: "showing again what is hidden",
    standing: hidden,
    asked: { outcome: "show-again", ground: undefined, reasons },
  },
] as const)("stands: $told", ({ standing, asked }) => {
  expect(decideVerdict(standing, asked)).toEqual({ done: true, value: asked });
});

test.each([
  {
    told: "no reasons",
    standing: shown,
    asked: { outcome: "keep", ground: undefined, reasons: "  " },
    refusal: "reasons-missing",
  },
  {
    told: "hiding without a ground",
    standing: shown,
    asked: { outcome: "hide", ground: undefined, reasons },
    refusal: "ground-missing",
  },
  {
    told: "hiding twice",
    standing: hidden,
    asked: { outcome: "hide", ground: "law", reasons },
    refusal: "already-hidden",
  },
  {
    told: "showing again what is not hidden",
    standing: shown,
    asked: { outcome: "show-again", ground: undefined, reasons },
    refusal: "not-hidden",
  },
  {
    told: "keeping what nobody reported",
    standing: { ...before, waiting: 0 },
    asked: { outcome: "keep", ground: undefined, reasons },
    refusal: "nothing-to-decide",
  },
  {
    told: "keeping what is hidden",
    standing: { ...hidden, waiting: 1 },
    asked: { outcome: "keep", ground: undefined, reasons },
    refusal: "already-hidden",
  },
  {
    told: "hiding what is gone",
    standing: { ...before, gone: true },
    asked: { outcome: "hide", ground: "law", reasons },
    refusal: "gone",
  },
] as const)("does not stand: $told", ({ standing, asked, refusal }) => {
  expect(decideVerdict(standing, asked)).toEqual({ done: false, refusal });
});

test("in the order in which it is offered: what may be answered", () => {
  expect(possibleOutcomes({ ...shown, needed: 2 })).toEqual(["hide-at-once", "hide", "keep"]);
  expect(possibleOutcomes(shown)).toEqual(["hide", "keep"]);
  expect(possibleOutcomes(atOnce)).toEqual(["hide", "show-again"]);
  expect(possibleOutcomes(hidden)).toEqual(["show-again"]);
  expect(possibleOutcomes({ ...hidden, contested: true })).toEqual(["uphold", "show-again"]);
  expect(possibleOutcomes({ ...shown, contested: true })).toEqual(["uphold", "hide"]);
});

test("of what is gone, anything but hiding it", () => {
  expect(possibleOutcomes({ ...shown, needed: 2, gone: true })).toEqual(["keep"]);
  expect(possibleOutcomes({ ...atOnce, gone: true })).toEqual(["show-again"]);
  expect(possibleOutcomes({ ...shown, contested: true, gone: true })).toEqual(["uphold"]);
});

test("a ground is kept only where it means something", () => {
  const decided = decideVerdict(shown, { outcome: "keep", ground: "law", reasons });
  expect(decided).toMatchObject({ done: true, value: { ground: undefined } });
});

test("a charter is a ground only where people accepted one", () => {
  const asked = { outcome: "hide", ground: "charter", reasons } as const;
  expect(decideVerdict(shown, asked)).toMatchObject({ refusal: "ground-missing" });
  expect(decideVerdict({ ...shown, hasCharter: true }, asked)).toMatchObject({ done: true });
});
