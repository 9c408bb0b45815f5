import { expect, test } from "vitest";

import { seatBench } from "./bench.ts";

const nobody = {
  own: [],
  moderators: [],
  operators: ["dora"],
  concerned: [],
  decidedBefore: undefined,
  isLate: false,
};

test.each([
  {
    told: "only the operator: alone",
    around: {},
    seats: ["dora"],
    needed: 1,
    isOfInstance: true,
  },
  {
    told: "one moderator and the operator: both",
    around: { moderators: ["ana"] },
    seats: ["ana", "dora"],
    needed: 2,
    isOfInstance: true,
  },
  {
    told: "an operator who moderates is one person",
    around: { moderators: ["dora"] },
    seats: ["dora"],
    needed: 1,
    isOfInstance: true,
  },
  {
    told: "several moderators: any two of them, or one with the operator",
    around: { moderators: ["ana", "bilal"] },
    seats: ["ana", "bilal", "dora"],
    needed: 2,
    isOfInstance: true,
  },
  {
    told: "a place with two of its own: they, without the instance",
    around: { own: ["chloe", "dede"], moderators: ["ana"] },
    seats: ["chloe", "dede"],
    needed: 2,
    isOfInstance: false,
  },
  {
    told: "a place with one of its own: the operator is the second",
    around: { own: ["chloe"], moderators: ["ana"] },
    seats: ["chloe", "dora"],
    needed: 2,
    isOfInstance: true,
  },
  {
    told: "a place whose own wait too long: the instance too",
    around: { own: ["chloe", "dede"], moderators: ["ana"], isLate: true },
    seats: ["chloe", "dede", "ana", "dora"],
    needed: 2,
    isOfInstance: true,
  },
  {
    told: "who published or reported does not sit",
    around: { own: ["chloe", "dede"], moderators: ["ana"], concerned: ["chloe", "dede", "ana"] },
    seats: ["dora"],
    needed: 1,
    isOfInstance: true,
  },
  {
    told: "the only operator published it, and nobody else is left: they sit all the same",
    around: { concerned: ["dora"] },
    seats: ["dora"],
    needed: 1,
    isOfInstance: true,
  },
] as const)("sit, when there is $told", ({ around, seats, needed, isOfInstance }) => {
  const bench = seatBench({ ...nobody, ...around });
  expect(bench).toEqual({ seats, needed, isOfInstance, sameEyes: false });
});

test.each([
  {
    told: "others than those who decided, even where a place has its own",
    around: { own: ["chloe"], moderators: ["ana", "bilal"], decidedBefore: ["ana"] },
    seats: ["bilal", "dora"],
    needed: 2,
    sameEyes: false,
  },
  {
    told: "one other alone",
    around: { moderators: ["ana", "bilal"], decidedBefore: ["ana", "bilal"] },
    seats: ["dora"],
    needed: 1,
    sameEyes: false,
  },
  {
    told: "the same, when nobody else is left",
    around: { moderators: ["ana"], decidedBefore: ["ana", "dora"] },
    seats: ["ana", "dora"],
    needed: 2,
    sameEyes: true,
  },
] as const)("look again, on appeal: $told", ({ around, seats, needed, sameEyes }) => {
  const bench = seatBench({ ...nobody, ...around });
  expect(bench).toEqual({ seats, needed, isOfInstance: true, sameEyes });
});
