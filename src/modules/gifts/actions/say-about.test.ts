import { beforeAll, beforeEach, expect, test } from "vitest";

import { newId } from "#basics/id";
import { person, type PersonId, withRight } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { representedBy, situations, valueOf } from "../../../../tests/support/organisations.ts";
import type { About, Giver, OrganisationId } from "../domain/gift.ts";
import { confirmGift, mendGift, setGiftAside, withdrawGift } from "./answer-gift.ts";
import { quarterHoursAboutIn } from "./hours-about.ts";
import { giftAboutIn, sayGiftAboutIn } from "./say-about.ts";

let app: TestHouse;
let people: Readonly<Record<"ana" | "bilal" | "chloe" | "farida", PersonId>>;
let to: OrganisationId;
let lender: OrganisationId;
let about: About;
const DAY = Temporal.PlainDate.from("2026-11-20");

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  people = {
    ana: await someone("Ana"),
    bilal: await someone("Bilal"),
    chloe: await someone("Chloé"),
    farida: await someone("Farida"),
  };
  to = (await representedBy(app, "Les Jardins", [[people.bilal, ["approve"]]])).id;
  lender = await verified([people.farida], { name: "Les Ateliers" });
});
beforeEach(() => {
  app.setNow(TEST_NOW);
  about = { table: "trial.thing", id: newId() };
});

const oneself = (id: PersonId): Giver => ({ kind: "person", id });
const say = (by: PersonId, giver: Giver, more: { readonly count?: number } = {}) =>
  app.transaction(person(by), async (work) =>
    valueOf(
      await sayGiftAboutIn(work, {
        about,
        giver,
        receiver: { kind: "organisation", id: to },
        kind: "hours",
        unit: "quarters",
        count: 4,
        isLent: false,
        from: DAY,
        until: DAY,
        ...more,
      }),
    ),
  );
const see = (by: PersonId, giver: Giver) =>
  app.transaction(person(by), (work) => giftAboutIn(work, { about, giver }));

test("said twice at once about a thing is one gift, as it was said first", async () => {
  const [gift, ...same] = await Promise.all(
    [1, 2, 3].map(() => say(people.ana, oneself(people.ana))),
  );
  expect(same).toEqual([gift, gift]);
  expect(await say(people.ana, oneself(people.ana), { count: 40 })).toBe(gift);
  expect(await see(people.bilal, oneself(people.ana))).toMatchObject({ id: gift, count: 4, about });
});

test("said by the other side first is that gift, for who gave too", async () => {
  const gift = await say(people.bilal, oneself(people.ana));
  expect(await say(people.ana, oneself(people.ana))).toBe(gift);
  expect((await see(people.ana, oneself(people.ana)))?.may.answer).toBe(true);
});

test("of several persons is one of each; of an organisation, one besides", async () => {
  const gifts = [
    await say(people.ana, oneself(people.ana)),
    await say(people.chloe, oneself(people.chloe)),
    await say(people.farida, { kind: "organisation", id: lender }),
  ];
  expect(new Set(gifts).size).toBe(3);
  expect(await see(people.chloe, oneself(people.ana))).toBeUndefined();
  expect((await see(people.bilal, oneself(people.chloe)))?.id).toBe(gifts[1]);
});

test("set aside, or confirmed and then taken away, it is not said a second time; withdrawn, it is", async () => {
  const gift = await say(people.ana, oneself(people.ana));
  valueOf(await setGiftAside(app, person(people.bilal), { gift, instead: undefined }));
  expect(await say(people.ana, oneself(people.ana))).toBe(gift);
  valueOf(await withdrawGift(app, person(people.ana), { gift }));
  expect(await see(people.ana, oneself(people.ana))).toBeUndefined();
  expect(await say(people.ana, oneself(people.ana), { count: 8 })).toBe(gift);
  valueOf(await confirmGift(app, person(people.bilal), { gift }));
  const contrary = valueOf(await mendGift(app, person(people.bilal), { gift }));
  valueOf(await confirmGift(app, person(people.ana), { gift: contrary }));
  expect(await see(people.ana, oneself(people.ana))).toMatchObject({ id: gift, count: 8 });
});

test("how much time is about it, for a module that counts: what both said, less what was taken away", async () => {
  const hours = () =>
    app.transaction(person(people.chloe), (work) =>
      withRight(work, "say-gifts", (lent) =>
        quarterHoursAboutIn(lent, { table: about.table, ids: [about.id] }),
      ),
    );
  const gift = await say(people.ana, oneself(people.ana));
  expect(await hours()).toEqual(new Map());
  valueOf(await confirmGift(app, person(people.bilal), { gift }));
  const other = await say(people.chloe, oneself(people.chloe), { count: 2 });
  valueOf(await confirmGift(app, person(people.bilal), { gift: other }));
  expect([...(await hours())]).toEqual([[about.id, 6]]);
  const contrary = valueOf(await mendGift(app, person(people.ana), { gift }));
  expect([...(await hours())]).toEqual([[about.id, 6]]);
  valueOf(await confirmGift(app, person(people.bilal), { gift: contrary }));
  expect([...(await hours())]).toEqual([[about.id, 2]]);
});
