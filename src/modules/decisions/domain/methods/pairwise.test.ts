import { expect, test } from "vitest";

import { pairwiseOf } from "./pairwise.ts";
import { sheetOf } from "../counting/sheet.ts";
import { drawing, naivePairwise, randomSheet } from "./test-tally.ts";

test("rows of more voices than a byte holds, and many rows, are counted whole", () => {
  const draw = drawing(17);
  for (const heaviest of [1, 3, 254, 255, 256, 1_000, 2_000_000_000])
    for (const options of [1, 2, 3, 4, 5, 9]) {
      const sheet = randomSheet(draw, { rows: 700, options, last: options }, heaviest);
      expect([...pairwiseOf(sheet)], `${heaviest} voices`).toEqual(naivePairwise(sheet).flat());
    }
});

test("ranks up to 255 are told apart", () => {
  const sheet = sheetOf([[255, 254, 0, 1]]);
  expect([...pairwiseOf(sheet)]).toEqual(naivePairwise(sheet).flat());
});
