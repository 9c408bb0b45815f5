import { expect, test } from "vitest";

import { person } from "#services/house";

import { browserIn } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { askAllAgain } from "../../../access/actions/ask-again.ts";
import { HOME } from "../../actions/standing.ts";
import { ana, app, helene, inNamingHouse, named, quentin } from "../../actions/test-naming.ts";
import { waitsOnLapsed } from "../web/lapsed.tsx";
import { listLapsed } from "./lapsed.ts";

inNamingHouse();

const after = (days: number) => app.setNow(TEST_NOW.add({ hours: 24 * days }));
const lapsed = async (who = person(ana)) =>
  (await listLapsed(app, who, undefined)).map(({ name }) => name);
const says = async () => (await app.transaction(person(ana), waitsOnLapsed)).map((one) => one.says);

test("whom one named, asked again and not said, is said to come no more, for two weeks, to oneself", async () => {
  await named();
  expect((await askAllAgain(app, person(ana), undefined)).done).toBe(true);
  after(10);
  expect([await lapsed(), await says()]).toEqual([[], []]);
  after(15);
  expect(await lapsed()).toEqual(["Quentin"]);
  expect(await says()).toEqual(["Quentin ne vient plus chez vous, sans votre oui"]);
  const { text } = await (await browserIn(app, ana)).get("/chez-moi/aides");
  expect(text).toMatch(/Quentin ne vient plus, depuis le mercredi 9 décembre/);
  const week = await (await browserIn(app, ana)).get("/chez-moi");
  expect(week.text).toContain("Quentin ne vient plus : personne ce jour-là");
  const acting = await actingFor(app, ana, helene, [HOME]);
  for (const who of [person(quentin), acting]) expect(await lapsed(who)).toEqual([]);
  // Named anew, nothing is said of before.
  await named();
  expect(await lapsed()).toEqual([]);
});

test("two weeks after nothing of it is said", async () => {
  await named();
  expect((await askAllAgain(app, person(ana), undefined)).done).toBe(true);
  after(29);
  expect([await lapsed(), await says()]).toEqual([[], []]);
});
