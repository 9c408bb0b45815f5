import { expect, test } from "vitest";

import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { ACTS, mayDo, WHO } from "./rights.ts";

const table = readRightsTable("squat");

test("the README has every cell, and no other", () => {
  const cells = table.map(({ who, what }) => `${who} | ${what}`);
  expect(cells).toEqual(WHO.flatMap((who) => ACTS.map((act) => `${who} | ${act}`)));
});

test.each(table)("$who, $what: $answer", ({ who, what, answer }) => {
  const [knownWho, knownAct] = [WHO.find((one) => one === who), ACTS.find((one) => one === what)];
  if (knownAct === undefined || knownWho === undefined) throw new Error("unknown cell");
  expect(mayDo(knownWho, knownAct) ? "yes" : "no").toBe(answer);
});
