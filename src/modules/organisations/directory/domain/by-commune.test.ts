import * as fc from "fast-check";
import { expect, test } from "vitest";

import { letterAt } from "./by-commune.ts";

test("letters go on after Z, and no two communes share one", () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterAt)).toEqual([
    "A",
    "B",
    "Z",
    "AA",
    "AB",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
  fc.assert(
    fc.property(fc.nat(2_000), fc.nat(2_000), (one, other) => {
      expect(letterAt(one) === letterAt(other)).toBe(one === other);
    }),
  );
});
