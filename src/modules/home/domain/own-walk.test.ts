import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { ownWalk } from "./own-walk.ts";

test("the declaration says of our own walk what its document says, criterion by criterion", () => {
  const lines = readFileSync(`docs/accessibility/${ownWalk.on}.md`, "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const criteria = lines.filter(([, number = ""]) => /^\d+\.\d+$/.test(number));
  const told = (state: string) => criteria.filter(([, , , said]) => said === state).length;
  expect(ownWalk).toEqual({
    on: ownWalk.on,
    // The lines of the pages are those whose fourth cell counts stops of the keyboard.
    pages: lines.filter(([, , , , stops = ""]) => /^\d+$/.test(stops)).length,
    criteria: new Set(criteria.map(([, number]) => number)).size,
    held: told("tenu"),
    missed: told("pas tenu"),
    without: told("sans objet"),
    unseen: told("pas regardé"),
  });
});
