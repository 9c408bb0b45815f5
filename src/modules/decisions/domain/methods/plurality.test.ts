import { expect, test } from "vitest";

import { countPlurality } from "./plurality.ts";
import { sheetOf } from "../counting/sheet.ts";
import { drawing } from "./test-tally.ts";

test("one chosen, by voices; who chooses none abstains", () => {
  const sheet = sheetOf(
    [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
    ],
    [3, 2, 5, 1],
  );
  expect(countPlurality(sheet)).toEqual({ voices: [2, 4, 0], abstained: 5 });
});

test("nobody voted: nothing for anybody", () => {
  const sheet = { options: 2, marks: new Uint8Array(), voices: new Int32Array() };
  expect(countPlurality(sheet)).toEqual({ voices: [0, 0], abstained: 0 });
});

test("2,000 profiles: voices for and abstentions add up to all, as counted voice by voice", () => {
  const draw = drawing(1);
  for (let i = 0; i < 2_000; i += 1) {
    const options = 1 + draw(6);
    const chosen = Array.from({ length: draw(9) }, () => ({
      option: draw(options + 1),
      voices: 1 + draw(4),
    }));
    const voicesOf = (option: number) =>
      chosen.reduce((sum, one) => sum + (one.option === option ? one.voices : 0), 0);
    const all = Array.from({ length: options }, (_, option) => option);
    const rows = chosen.map(({ option }) => all.map((one) => Number(one === option)));
    const sheet = {
      ...sheetOf(
        rows,
        chosen.map(({ voices }) => voices),
      ),
      options,
    };
    expect(countPlurality(sheet)).toEqual({
      voices: all.map(voicesOf),
      abstained: voicesOf(options),
    });
  }
});
