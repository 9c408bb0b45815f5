import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { declaredIn, job, person, type PersonId } from "#services/house";

import { agreedPair, closePair, type Pair } from "../../../../tests/support/agreed.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { giveThanks } from "../thanks/actions/give-thanks.ts";
import { readThanks } from "../thanks/actions/read-thanks.ts";
import { NO_KORI } from "../thanks/web/forms.ts";
import { emailOf, somebody } from "../../../../tests/support/issuer.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { showOpenAtLeaving } from "./leaving.tsx";
import { readNews } from "../protocol/actions/read-news.ts";
import { waitsInExchanges } from "./panels.tsx";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const waitsFor = async (who: PersonId) =>
  (await app.transaction(person(who), waitsInExchanges)).map(({ group, says }) => [group, says]);
const of = ({ exchange }: Pair) => ({ exchange });

test("a yes stands on the first page of who asked, until they saw it", async () => {
  const pair = await agreedPair(app);
  const says = [["words", expect.stringMatching(/^Bastien .* a dit oui\.$/)]];
  expect(await waitsFor(pair.asker)).toEqual(says);
  await readNews(app, person(pair.giver), { ...of(pair), as: "giver" });
  expect(await waitsFor(pair.asker)).toEqual(says);
  await readNews(app, person(pair.asker), { ...of(pair), as: "asker" });
  expect(await waitsFor(pair.asker)).toEqual([]);
});

test("thanks stand on the first page of who is thanked, until they read them", async () => {
  const pair = await agreedPair(app);
  await closePair(app, pair);
  await giveThanks(app, person(pair.asker), {
    ...of(pair),
    kori: NO_KORI,
    words: `Merci ${newId()}`,
  });
  const told = expect.stringMatching(/ vous dit merci\.$/);
  expect(await waitsFor(pair.giver)).toContainEqual([expect.anything(), told]);
  await readThanks(app, person(pair.asker), of(pair));
  expect(await waitsFor(pair.giver)).toContainEqual([expect.anything(), told]);
  await readThanks(app, person(pair.giver), of(pair));
  expect(await waitsFor(pair.giver)).not.toContainEqual([expect.anything(), told]);
});

test("who leaves is told before what is open; who waited is told by a letter that they left", async () => {
  const giverName = `Bastien ${newId()}`;
  const pair = await agreedPair(app, { giver: await somebody(app, giverName) });
  expect(await app.transaction(person(pair.asker), showOpenAtLeaving)).toBeDefined();
  await passTime(app, { minutes: 6 });
  const before = await lettersTo(app, emailOf(giverName));
  await app.transaction(job("test"), async (work) => {
    for (const { erases } of declaredIn(work.app, "aboutPerson").toReversed())
      await erases(work, pair.asker);
  });
  await passTime(app, { minutes: 6 });
  const after = await lettersTo(app, emailOf(giverName));
  expect(after.length).toBe(before.length + 1);
  expect(await waitsFor(pair.giver)).toContainEqual([
    "words",
    "La personne avec qui vous échangiez est partie. L’échange s’est arrêté.",
  ]);
  await readNews(app, person(pair.giver), { ...of(pair), as: "giver" });
  expect(await waitsFor(pair.giver)).toEqual([]);
});
