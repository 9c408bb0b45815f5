import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { ACTS, mayDo, WHO } from "./rights.ts";

function cells(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

test("the table of the README is the rule, cell by cell", () => {
  const lines = readFileSync("src/modules/calls/README.md", "utf8").split("\n");
  const head = lines.findIndex((line) => cells(line).includes("visitor"));
  expect(cells(lines[head] ?? "").slice(1)).toEqual([...WHO]);
  const table = lines.slice(head + 2, head + 2 + ACTS.length).map(cells);
  expect(table).toEqual(
    ACTS.map((act) => [act, ...WHO.map((who) => (mayDo(who, act) ? "yes" : "no"))]),
  );
});
