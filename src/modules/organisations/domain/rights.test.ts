import { expect, test } from "vitest";

import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { POWERS } from "./organisation.ts";
import { ACTS, mayDo, mayUse, WHO } from "./rights.ts";

const table = readRightsTable("organisations");

test("the README has every cell, and no other", () => {
  const cells = table.map(({ who, what }) => `${who} | ${what}`);
  expect(cells).toEqual(WHO.flatMap((who) => ACTS.map((act) => `${who} | ${act}`)));
});

test.each(table)("$who, $what: $answer", ({ who, what, answer }) => {
  const [knownWho, knownAct] = [WHO.find((one) => one === who), ACTS.find((one) => one === what)];
  if (knownAct === undefined || knownWho === undefined) throw new Error("unknown cell");
  expect(mayDo(knownWho, knownAct) ? "yes" : "no").toBe(answer);
});

test.each([
  { standing: "unverified", may: ["manage"] },
  { standing: "verified", may: ["manage", "sign", "publish", "approve"] },
  { standing: "frozen", may: [] },
  { standing: "dissolved", may: [] },
] as const)(
  "with every power, for one that is $standing, one may use $may",
  ({ standing, may }) => {
    expect(POWERS.filter((power) => mayUse(standing, POWERS, power))).toEqual(may);
  },
);

test.each(POWERS)("the power %s opens itself and no other", (power) => {
  expect(POWERS.filter((one) => mayUse("verified", [power], one))).toEqual([power]);
});
