import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { ACTS, mayDo, WHO } from "./rights.ts";

/** The table of the README: one row an act, one column a who. */
function readTable(): readonly { act: string; who: string; says: string }[] {
  const lines = readFileSync(new URL("../README.md", import.meta.url), "utf8").split("\n");
  const rows = lines
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [head = [], , ...body] = rows;
  return body.flatMap(([act = "", ...cells]) =>
    cells.map((says, i) => ({ act, who: head[i + 1] ?? "", says })),
  );
}

test("the README has every cell, and no other", () => {
  const cells = readTable().map(({ act, who }) => `${act} ${who}`);
  expect(cells.toSorted()).toEqual(
    ACTS.flatMap((act) => WHO.map((who) => `${act} ${who}`)).toSorted(),
  );
});

test.each(readTable())("$act by $who: $says", ({ act, who, says }) => {
  const [knownAct, knownWho] = [ACTS.find((one) => one === act), WHO.find((one) => one === who)];
  if (knownAct === undefined || knownWho === undefined) throw new Error("unknown cell");
  expect(mayDo(knownWho, knownAct) ? "yes" : "no").toBe(says);
});
