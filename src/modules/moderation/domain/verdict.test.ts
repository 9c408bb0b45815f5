import { expect, test } from "vitest";

import { decideVerdict } from "./verdict.ts";

const reasons = "Cette page donne le numéro personnel d’une voisine.";
const shown = { hidden: false, waiting: 1 };
const hidden = { hidden: true, waiting: 0 };

test.each([
  {
    told: "hiding on a ground, with reasons",
    standing: shown,
    asked: { outcome: "hide", ground: "law", reasons },
  },
  {
    told: "hiding of one’s own motion, without any report",
    standing: { hidden: false, waiting: 0 },
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
    standing: { hidden: false, waiting: 0 },
    asked: { outcome: "keep", ground: undefined, reasons },
    refusal: "nothing-to-decide",
  },
  {
    told: "keeping what is hidden",
    standing: { hidden: true, waiting: 1 },
    asked: { outcome: "keep", ground: undefined, reasons },
    refusal: "already-hidden",
  },
] as const)("does not stand: $told", ({ standing, asked, refusal }) => {
  expect(decideVerdict(standing, asked)).toEqual({ done: false, refusal });
});

test("a ground is kept only where it means something", () => {
  const decided = decideVerdict(shown, { outcome: "keep", ground: "law", reasons });
  expect(decided).toMatchObject({ done: true, value: { ground: undefined } });
});
