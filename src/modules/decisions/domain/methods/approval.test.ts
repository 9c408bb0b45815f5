import { expect, test } from "vitest";

import { countApproval } from "./approval.ts";
import { sheetOf } from "../counting/sheet.ts";
import { drawing, groupsByList, randomSheet, unfolded } from "./test-tally.ts";

test("each voice approves as many as it likes; equals are together, in the order of the question", () => {
  const sheet = sheetOf(
    [
      [1, 0, 1, 0],
      [0, 1, 1, 0],
      [0, 0, 0, 0],
    ],
    [2, 2, 7],
  );
  expect(countApproval(sheet)).toEqual({ voices: [2, 2, 4, 0], order: [[2], [0, 1], [3]] });
});

test("nobody approves: all are equal", () => {
  expect(countApproval(sheetOf([[0, 0]]))).toEqual({ voices: [0, 0], order: [[0, 1]] });
});

test("2,000 profiles: the same as counting voice by voice", () => {
  const draw = drawing(1);
  for (let i = 0; i < 2_000; i += 1) {
    const sheet = randomSheet(draw, { rows: draw(9), options: 1 + draw(6), last: 1 });
    const ballots = unfolded(sheet);
    const voices = Array.from(
      { length: sheet.options },
      (_, option) => ballots.filter((marks) => marks[option] === 1).length,
    );
    expect(countApproval(sheet)).toEqual({
      voices,
      order: groupsByList(voices.map((one) => [one])),
    });
  }
});
