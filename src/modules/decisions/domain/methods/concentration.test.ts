import * as fc from "fast-check";
import { expect, test } from "vitest";

import { concentrationOf } from "./concentration.ts";

/* Worked by hand: G = Σ (2i − n − 1) x / (n Σ x) on sorted x. */
test.each([
  { told: "nobody voted", carried: [], gini: 0 },
  { told: "one ballot alone", carried: [7], gini: 0 },
  { told: "each speaks for oneself", carried: [1, 1, 1, 1], gini: 0 },
  { told: "two ballots, one and three: (−1·1 + 1·3) / (2·4)", carried: [3, 1], gini: 1 / 4 },
  {
    told: "one carries seven of ten: (−3 − 1 + 1 + 21) / (4·10)",
    carried: [1, 7, 1, 1],
    gini: 0.45,
  },
  { told: "1, 2, 3: (−2 + 0 + 6) / (3·6)", carried: [2, 3, 1], gini: 2 / 9 },
  { told: "who cast no ballot is no ballot of zero", carried: [0, 3, 0, 1, 0], gini: 1 / 4 },
])("how concentrated voices are, when $told", ({ carried, gini }) => {
  expect(concentrationOf(carried).gini).toBeCloseTo(gini, 12);
});

test.each([
  { told: "nobody voted", carried: [], top: [] },
  { told: "nobody carries another", carried: [1, 1, 1], top: [] },
  { told: "most first, equals in the order given", carried: [1, 3, 0, 9, 3], top: [3, 1, 4] },
  { told: "five of six", carried: [2, 3, 4, 5, 6, 7], top: [5, 4, 3, 2, 1] },
  {
    told: "the fifth is equal to the sixth: neither",
    carried: [2, 9, 2, 8, 7, 6],
    top: [1, 3, 4, 5],
  },
  { told: "exactly five", carried: [2, 2, 2, 2, 2, 1, 1], top: [0, 1, 2, 3, 4] },
  { told: "six equals: none is left out by chance", carried: [2, 2, 2, 2, 2, 2], top: [] },
])("who is shown to carry most, when $told", ({ carried, top }) => {
  expect(concentrationOf(carried).top.map(({ row }) => row)).toEqual(top);
});

test("between 0 and 1, the same in any order and when every ballot carries twice as many", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (carried) => {
      const { gini } = concentrationOf(carried);
      expect(gini).toBeGreaterThanOrEqual(0);
      expect(gini).toBeLessThan(1);
      expect(concentrationOf(carried.toReversed()).gini).toBeCloseTo(gini, 12);
      expect(concentrationOf(carried.map((one) => one * 2)).gini).toBeCloseTo(gini, 12);
    }),
  );
});

test("the same as half the mean difference between two ballots, over the mean", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 20 }), (x) => {
      const total = x.reduce((sum, one) => sum + one, 0);
      const apart = x.flatMap((one) => x.map((other) => Math.abs(one - other)));
      const differences = apart.reduce((sum, one) => sum + one, 0);
      expect(concentrationOf(x).gini).toBeCloseTo(differences / (2 * x.length * total), 12);
    }),
  );
});
