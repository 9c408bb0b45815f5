import { expect, test } from "vitest";

import { drawnOrder, groupsOf, profileOf, sheetOf, voicesOf } from "./sheet.ts";

test("ballots in columns: a mark that a row does not have is 0, and each row carries a voice", () => {
  const sheet = sheetOf([[1], [], [2, 3]]);
  expect(sheet).toEqual({
    options: 2,
    marks: Uint8Array.of(1, 0, 0, 0, 2, 3),
    voices: Int32Array.of(1, 1, 1),
  });
  expect(voicesOf(sheet)).toBe(3);
  expect(sheetOf([])).toEqual({ options: 0, marks: new Uint8Array(), voices: new Int32Array() });
});

test("as many ballots as a file holds", () => {
  const rows = Array.from({ length: 500_000 }, () => [1, 0]);
  expect(profileOf(sheetOf(rows), 1)).toEqual([
    [0, 500_000],
    [500_000, 0],
  ]);
});

test("voices by mark; a mark above the last is none", () => {
  const sheet = sheetOf(
    [
      [3, 2],
      [1, 200],
    ],
    [3, 2_000_000_000],
  );
  expect(profileOf(sheet, 2)).toEqual([
    [3, 2_000_000_000, 0],
    [2_000_000_000, 0, 3],
  ]);
});

test("groups hold equals in the order of the question; lots order each group", () => {
  const worth = [1, 5, 1, 5];
  const groups = groupsOf(4, (one, other) => (worth[other] ?? 0) - (worth[one] ?? 0));
  expect(groups).toEqual([
    [1, 3],
    [0, 2],
  ]);
  expect(drawnOrder(groups, [4, 3, 1, 2])).toEqual([3, 1, 2, 0]);
  expect(drawnOrder(groups, [])).toEqual([1, 3, 0, 2]);
  expect(drawnOrder([[3, 1]], [1, 1, 1, 1])).toEqual([1, 3]);
});
