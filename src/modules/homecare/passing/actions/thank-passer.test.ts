import { expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { listMyFavoursIn } from "#modules/exchanges";
import { person, type PersonId } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { HOME } from "../../actions/standing.ts";
import { ana, app, helene, quentin, zoe } from "../../actions/test-naming.ts";
import { sayNo } from "./say-yes.ts";
import { agreed, asked, inPassingHouse, proposes } from "./test-passing.ts";
import { listToThankIn, seeToThank, thankPasser } from "./thank-passer.ts";

inPassingHouse();

const TWO = amountOf(200);
const theDay = () => app.setNow(TEST_NOW.add({ hours: 24 }));
const thanks = (ask: Awaited<ReturnType<typeof asked>>, who = person(ana)) => {
  if (TWO === undefined) throw new Error("two kori are an amount");
  return thankPasser(app, who, { ask, kori: TWO, thanks: "Le pain était bon." });
};
const favoursOf = (who: PersonId) => app.transaction(person(who), listMyFavoursIn);

test("from the day on, whose favour it was thanks who did it, once: it is theirs to read, with kori", async () => {
  const ask = await asked();
  const answer = await agreed(ask, zoe);
  // Nothing is done before its day.
  expect(await thanks(ask)).toMatchObject({ refusal: "unknown-ask" });
  expect(await app.transaction(person(ana), listToThankIn)).toEqual([]);
  theDay();
  expect(await app.transaction(person(ana), listToThankIn)).toMatchObject([
    { ask, answer, person: zoe, name: "Paul", what: "Pain et journal" },
  ]);
  expect(await thanks(ask)).toMatchObject({ done: true });
  // Pressed twice, it is said once.
  expect(await thanks(ask)).toMatchObject({ done: true });
  const read = (await favoursOf(zoe)).filter(({ id }) => String(id) === String(answer));
  expect(read).toMatchObject([
    {
      standing: "helper",
      what: "Pain et journal",
      thanks: "Le pain était bon.",
      life: { state: "thanked", kori: 200 },
    },
  ]);
  expect(await seeToThank(app, person(ana), { ask })).toBeUndefined();
  expect(await app.transaction(person(ana), listToThankIn)).toEqual([]);
});

test("nobody else thanks for it, and nobody is thanked who had no yes", async () => {
  const ask = await asked();
  await proposes(ask, person(zoe));
  theDay();
  expect(await thanks(ask)).toMatchObject({ refusal: "unknown-ask" });
  app.setNow(TEST_NOW);
  const other = await asked();
  const answer = await agreed(other, helene);
  theDay();
  for (const who of [zoe, helene, quentin])
    expect(await thanks(other, person(who))).toMatchObject({ refusal: "unknown-ask" });
  const acting = await actingFor(app, ana, quentin, [HOME]);
  expect(await thanks(other, acting)).toMatchObject({ refusal: "not-for-another" });
  await sayNo(app, person(ana), { answer });
  expect(await thanks(other)).toMatchObject({ refusal: "unknown-ask" });
  expect(await favoursOf(helene)).toEqual([]);
});
