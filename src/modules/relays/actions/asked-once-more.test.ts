import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { job, person } from "#services/house";

import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { answerAsked } from "./answer-asked.ts";
import { takeOff } from "./name-person.ts";
import { seeKnown } from "./see-relays.ts";

let the: Relaying;
beforeAll(async () => {
  the = await relaying();
});
beforeEach(() => the.anew());

const letters = async () => {
  const { rows } = await the.app.transaction(job("gather-mails"), ({ db }) =>
    sql`select from notifications.notification where kind = 'relays.asked'
      and facts ->> 'person' = ${the.quentin}`.execute(db),
  );
  return rows.length;
};
/** Whether one may name Quentin, and whether it is said that he was asked. */
const offered = async () => {
  const seen = await seeKnown(the.app, person(the.ana), { relay: "help" });
  return [seen?.known.some(({ name }) => name === "Quentin"), seen?.inPeace.includes("Quentin")];
};

test("who did not answer, taken off, is written to once more; then it is said that no letter goes", async () => {
  const { app, ana, quentin, name } = the;
  const before = await letters();
  const named = valueOf(await name(quentin));
  expect(await offered()).toEqual([false, false]);
  valueOf(await takeOff(app, person(ana), { named }));
  expect(await offered()).toEqual([true, false]);
  expect(valueOf(await name(quentin))).toBe(named);
  expect(await letters()).toBe(before + 2);
  valueOf(await takeOff(app, person(ana), { named }));
  expect(await offered()).toEqual([false, true]);
  valueOf(await name(quentin));
  expect(await letters()).toBe(before + 2);
});

test.each([
  ["said no", false],
  ["left", true],
])("who %s is not offered, and the page says so, for three months", async (_, yesFirst) => {
  const { app, quentin, name } = the;
  const named = valueOf(await name(quentin));
  if (yesFirst) valueOf(await answerAsked(app, person(quentin), { named, yes: true }));
  valueOf(await answerAsked(app, person(quentin), { named, yes: false }));
  expect(await offered()).toEqual([false, true]);
  app.setNow(app.clock.now().add({ hours: 24 * 92 }));
  expect(await offered()).toEqual([true, false]);
});
