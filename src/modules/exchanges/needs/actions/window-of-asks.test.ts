import { expect, test } from "vitest";

import { person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { giving, takes } from "../../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { bringVisits } from "../../../../../tests/support/trial-visit.ts";
import { askGivers } from "./route-need.ts";
import { writeNeed } from "./write-need.ts";
import type { Giver } from "../../givers/domain/giver.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import { takeStep } from "../../protocol/actions/take-step.ts";

async function asked(app: TestHouse, who: PersonId, giver: Giver["id"]) {
  const terms = { lieu: "L’atelier", jour: "2026-12-10", partage: "" };
  const words = { title: "Une journée à l’atelier", terms };
  const need = valueOf(await writeNeed(app, person(who), { kind: "visit", words }));
  const told = valueOf(await askGivers(app, person(who), { need, mode: "one", givers: [giver] }));
  if (told === undefined) throw new Error("nobody was asked");
  return told.id;
}

/** Two who ask one that takes one ask at once; the first is agreed. Answers where the second stands. */
async function secondOf(app: TestHouse) {
  const [ana, bilal, host] = [
    await somebody(app, "Ana"),
    await somebody(app, "Bilal"),
    await somebody(app, "Odile"),
  ];
  const giver = await giving(app, host, "Accueillir une journée", takes(1));
  const first = await asked(app, ana, giver);
  const second = await asked(app, bilal, giver);
  const stateOf = async () =>
    (await seeExchange(app, person(bilal), { exchange: second }))?.kept.exchange.state;
  const before = await stateOf();
  valueOf(
    await takeStep(app, person(host), { exchange: first, act: "accept", number: 1, terms: 1 }),
  );
  await doWaitingJobs(app);
  return [before, await stateOf()];
}

test("a window that counts asks alone: once the first is agreed, the next is asked", async () => {
  const app = await testHouse();
  bringVisits(app, { window: "asks" });
  expect(await secondOf(app)).toEqual(["waiting", "proposed"]);
});

test("any other window holds its place until the giver closes", async () => {
  const app = await testHouse();
  bringVisits(app);
  expect(await secondOf(app)).toEqual(["waiting", "waiting"]);
});
