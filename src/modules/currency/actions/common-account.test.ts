import { beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { joinCircleIn, leaveCircleIn, makeCircleIn } from "#modules/circles";
import { person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { personNamed } from "../../../../tests/support/team.ts";
import { passTime } from "../../../../tests/support/time.ts";
import type { CircleId, Party } from "../domain/party.ts";
import { endGiver, nameGiver } from "./common-account.ts";
import { giveThanks } from "./give-thanks.ts";
import { seeAccount } from "./see-account.ts";

/** Ana facilitates, Bilal and Chloé are members, Zoé is not. */
let app: TestHouse;
let [ana, bilal, chloe, zoe]: readonly PersonId[] = [];
let circle: CircleId;

beforeEach(async () => {
  app = await testHouse();
  [ana, bilal, chloe, zoe] = [
    await personNamed(app, "Ana", "ana@example.org"),
    await personNamed(app, "Bilal", "bilal@example.org"),
    await personNamed(app, "Chloé", "chloe@example.org"),
    await personNamed(app, "Zoé", "zoe@example.org"),
  ];
  circle = await app.transaction(person(sure(ana)), (work) =>
    makeCircleIn(work, {
      name: "Le jardin",
      kind: "local",
      isOpen: true,
      purpose: "Semer.",
      charter: ["On sème."],
    }),
  );
  for (const who of [bilal, chloe])
    await app.transaction(person(sure(who)), (work) => joinCircleIn(work, { circle }));
  const to: Party = { kind: "circle", id: circle };
  const from: Party = { kind: "person", id: sure(chloe) };
  await giveThanks(app, person(sure(chloe)), { from, to, amount: kori(50), words: undefined });
});

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not there");
  return value;
}
const kori = (count: number) => sure(amountOf(count * 100));
const allow = (most: number, who = bilal, by = ana) =>
  nameGiver(app, person(sure(by)), { circle, person: sure(who), most: kori(most) });
const give = (count: number, { by = bilal, to = chloe, id = newId<"Transfer">() } = {}) =>
  giveThanks(app, person(sure(by)), {
    id,
    from: { kind: "circle", id: circle },
    to: { kind: "person", id: sure(to) },
    amount: kori(count),
    words: undefined,
  });
const account = (who = ana) => seeAccount(app, person(sure(who)), { of: circle, page: 1 });
const refusal = (refused: string) => ({ done: false, refusal: refused });

describe("a common account", () => {
  test("is given from by whom the facilitator let, up to their share of the month", async () => {
    expect(await give(1)).toEqual(refusal("not-yours-to-give"));
    expect((await allow(10)).done).toBe(true);
    expect((await account(bilal))?.left).toBe(10_00);
    expect((await give(7)).done).toBe(true);
    expect(await give(4)).toEqual(refusal("beyond-your-share"));
    expect((await give(3)).done).toBe(true);
    expect(await account()).toMatchObject({ balance: 40_00, common: { mine: 0 } });
    await passTime(app, { hours: 24 * 31 });
    expect((await give(10)).done).toBe(true);
  });

  test("is not given from beyond a share by two gifts at once, and an act asked again is one", async () => {
    await allow(10);
    const told = await Promise.all([6, 6, 6].map((count) => give(count)));
    expect(told.filter(({ done }) => done)).toHaveLength(1);
    const id = newId<"Transfer">();
    for (let i = 0; i < 3; i++) expect((await give(4, { id })).done).toBe(true);
    expect((await account())?.balance).toBe(40_00);
  });

  test("never goes under zero, and nobody thanks themself from it", async () => {
    await allow(100);
    expect(await give(51)).toEqual(refusal("beyond-floor"));
    expect(await give(1, { to: bilal })).toEqual(refusal("to-yourself"));
    expect((await account())?.balance).toBe(50_00);
  });

  test("is closed to who is let no more, and to who left the circle", async () => {
    await allow(10);
    await allow(10, chloe);
    const giver = sure((await account())?.common?.givers.find(({ person: who }) => who === bilal));
    const ended = await endGiver(app, person(sure(ana)), { circle, giver: giver.id });
    expect(ended.done).toBe(true);
    expect(await give(1)).toEqual(refusal("not-yours-to-give"));
    await app.transaction(person(sure(chloe)), (work) => leaveCircleIn(work, { circle }));
    expect(await give(1, { by: chloe, to: ana })).toEqual(refusal("not-yours-to-give"));
  });

  test("is opened by who facilitates alone, to members alone, and its statement by all of them", async () => {
    expect(await allow(10, bilal, bilal)).toEqual(refusal("not-a-facilitator"));
    expect(await allow(10, zoe)).toEqual(refusal("not-a-member"));
    await allow(10);
    await give(2);
    const seen = await account(chloe);
    expect(seen?.common).toMatchObject({ members: undefined, givers: [{ name: "Bilal" }] });
    expect(seen?.lines.find(({ isGiven }) => isGiven)).toMatchObject({ by: "Bilal", amount: -200 });
    expect(await account(zoe)).toBeUndefined();
  });
});
