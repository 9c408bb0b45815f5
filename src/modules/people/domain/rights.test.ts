import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { ACTS, mayDo, WHO } from "./rights.ts";

/** The table of the README, row by row: act, then yes or no for each who. */
const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const lines = readme.split("\n").filter((line) => line.startsWith("| "));
const cellsOf = (line: string) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const start = lines.findIndex((line) => cellsOf(line)[0] === "may");
const [head = [], , ...rows] = lines.slice(start, start + 2 + ACTS.length).map(cellsOf);

test("the README's table has every act and everyone", () => {
  expect(head.slice(1)).toEqual([...WHO]);
  expect(rows.map(([act]) => act)).toEqual([...ACTS]);
});

test.each(
  ACTS.flatMap((act, row) =>
    WHO.map((who, column) => ({ who, act, answer: rows[row]?.[column + 1] })),
  ),
)("$who, $act: $answer", ({ who, act, answer }) => {
  expect(mayDo(who, act) ? "yes" : "no").toBe(answer);
});
