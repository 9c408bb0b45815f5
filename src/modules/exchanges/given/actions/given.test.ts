import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { confirmGift, giftsAboutIn } from "#modules/gifts";
import { blockPersonIn } from "#modules/moderation";
import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import {
  agreedPair,
  closePair,
  type Pair,
  type PairWishes,
  stepOf,
} from "../../../../../tests/support/agreed.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { givenBy } from "../domain/given.ts";
import { sayGiven, seeGiven } from "./say-given.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

const DAY = Temporal.PlainDate.from("2026-11-19");

/** Solène asks in the name of an association, and it is done. */
async function done(wishes: PairWishes = {}): Promise<Pair> {
  const pair = await asked(wishes);
  await closePair(app, pair);
  return pair;
}
async function asked(wishes: PairWishes = {}): Promise<Pair> {
  const own = await organisation(app, { name: `Le Fil ${newId()}` });
  const asker = await somebody(app, `Solène ${newId()}`);
  await represent(app, asker, own);
  return agreedPair(app, { asker, inName: own, ...wishes });
}

const say = (who: Actor, { exchange }: Pick<Pair, "exchange">, count = 10) =>
  sayGiven(app, who, {
    exchange,
    much: { unit: "quarters", count },
    day: DAY,
    words: "Une affiche",
  });
const see = (who: PersonId, { exchange }: Pair) => seeGiven(app, person(who), { exchange });
const gifts = (who: PersonId, { exchange }: Pair) =>
  app.transaction(person(who), (work) =>
    giftsAboutIn(work, { table: "exchanges.exchange", id: exchange }),
  );

describe("what an exchange gave an association", () => {
  test("is said by who gave once it is done, and confirmed by the association", async () => {
    const pair = await done();
    expect(await see(pair.giver, pair)).toEqual({
      gift: undefined,
      asks: { kind: "skills", isLent: false },
    });
    const gift = valueOf(await say(person(pair.giver), pair));
    expect(await see(pair.giver, pair)).toMatchObject({
      gift: { id: gift, state: "said", kind: "skills", count: 10, may: { correct: true } },
      asks: undefined,
    });
    expect((await see(pair.asker, pair))?.gift?.may.answer).toBe(true);
    valueOf(await confirmGift(app, person(pair.asker), { gift }));
    expect((await see(pair.giver, pair))?.gift).toMatchObject({ id: gift, state: "confirmed" });
  });

  test("said twice, twice at once, and once more when it is confirmed, is one gift", async () => {
    const pair = await done();
    const told = await Promise.all([1, 2, 3].map(() => say(person(pair.giver), pair)));
    const [gift, ...same] = told.map(valueOf);
    expect(same).toEqual([gift, gift]);
    if (gift === undefined) throw new Error("nothing was said");
    valueOf(await confirmGift(app, person(pair.asker), { gift }));
    expect(valueOf(await say(person(pair.giver), pair, 40))).toBe(gift);
    expect(await gifts(pair.asker, pair)).toMatchObject([{ id: gift, count: 10 }]);
  });

  test("is not said before it is done, nor once it was stopped, nor between two persons", async () => {
    const early = await asked();
    expect(await say(person(early.giver), early)).toEqual({
      done: false,
      refusal: "not-given-yet",
    });
    await stepOf(app, early, "asker", { act: "cancel", number: 2 });
    expect(await say(person(early.giver), early)).toEqual({
      done: false,
      refusal: "not-given-yet",
    });
    const between = await agreedPair(app);
    await closePair(app, between);
    expect(await see(between.giver, between)).toBeUndefined();
    expect(await say(person(between.giver), between)).toEqual({
      done: false,
      refusal: "not-given-yet",
    });
  });

  test("is not told to whom does not want to hear of who gave; the others of the team are told", async () => {
    const own = await organisation(app, { name: `Le Fil ${newId()}` });
    const [one, other] = [`Solène ${newId()}`, `Nadège ${newId()}`];
    const asker = await somebody(app, one);
    const second = await somebody(app, other);
    for (const who of [asker, second]) await represent(app, who, own);
    const pair = await done({ asker, inName: own });
    await app.transaction(person(asker), (work) => blockPersonIn(work, { person: pair.giver }));
    valueOf(await say(person(pair.giver), pair));
    await passTime(app, { hours: 30 });
    const told = async (name: string) =>
      (await lettersTo(app, emailOf(name))).filter(({ text }) => text.includes("Une affiche »"));
    expect(await told(one)).toEqual([]);
    expect(await told(other)).toHaveLength(1);
  });
});

test.each([
  ["time", { kind: "skills", isLent: false }],
  ["goods", { kind: "goods", isLent: true }],
  ["nothing", undefined],
] as const)("a delivery that counts as %s is given so, once all is closed", (worth, given) => {
  expect(givenBy({ state: "closed" }, { worth })).toEqual(given);
  expect(givenBy({ state: "closing" }, { worth })).toBeUndefined();
});

test("who may do what with what was given is what the README says, cell by cell", async () => {
  const found = [];
  const whos: Readonly<Record<string, (pair: Pair) => Promise<Actor>>> = {
    "who gave": async ({ giver }) => person(giver),
    "who acts for who gave, under a mandate of exchanges": async ({ giver }) =>
      actingFor(app, giver, await somebody(app, `Zoé ${newId()}`), ["exchanges"]),
    "who may « approve » for the organisation that asked": async ({ asker }) => person(asker),
    "somebody else": async () => person(await somebody(app, `Max ${newId()}`)),
    "a visitor": async () => visitor,
    "the operator, from the command line": async () => operator(),
  };
  for (const [who, actorOf] of Object.entries(whos)) {
    const pair = await done();
    const actor = await actorOf(pair);
    const said = (await say(actor, pair)).done;
    await say(person(pair.giver), pair);
    const seen = await seeGiven(app, actor, { exchange: pair.exchange });
    const gift = (await gifts(pair.giver, pair))[0]?.id;
    if (gift === undefined) throw new Error("nothing was said");
    const confirmed = (await confirmGift(app, actor, { gift })).done;
    const answers = {
      "say what was given": said,
      "read it": seen?.gift !== undefined,
      "confirm it": confirmed,
    };
    for (const [what, may] of Object.entries(answers))
      found.push({ who, what, answer: may ? "yes" : "no" });
  }
  expect(readRightsTable("exchanges", "Who may do what with what was given")).toEqual(found);
});
