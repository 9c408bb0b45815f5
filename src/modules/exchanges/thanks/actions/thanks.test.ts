import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Amount, amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { seeAccount } from "#modules/currency";
import { blockPersonIn } from "#modules/moderation";
import { person, type PersonId } from "#services/house";

import { agreedPair, closePair, type Pair, stepOf } from "../../../../../tests/support/agreed.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { hearWords } from "../../protocol/actions/hear-words.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import { giveThanks } from "./give-thanks.ts";
import { seeThanks } from "./see-thanks.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

function kori(count: number): Amount {
  const amount = amountOf(count * 100);
  if (amount === undefined) throw new Error("no amount");
  return amount;
}

const thank = (who: PersonId, { exchange }: Pair, count: number, words?: string) =>
  giveThanks(app, person(who), { exchange, kori: kori(count), words });

const thanksOf = (who: PersonId, { exchange }: Pair) => seeThanks(app, person(who), { exchange });

const linesOf = async (who: PersonId) =>
  (await seeAccount(app, person(who), { of: undefined, page: 1 }))?.lines.map(
    ({ amount, reason }) => [amount, reason],
  );

const donePair = async (wishes = {}): Promise<Pair> => {
  const pair = await agreedPair(app, wishes);
  await closePair(app, pair);
  return pair;
};

describe("once an exchange is done, its two sides thank each other", () => {
  test("with kori, though they share no circle: the other reads it, and finds it in their account", async () => {
    const pair = await donePair();
    valueOf(await thank(pair.asker, pair, 2, "J’ai enfin compris."));
    expect(await linesOf(pair.giver)).toEqual([[200, "exchange"]]);
    expect(await linesOf(pair.asker)).toEqual([[-200, "exchange"]]);
    expect((await thanksOf(pair.giver, pair))?.theirs?.kori).toBe(200);
    const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
    expect(heard?.words.map(({ words }) => words)).toEqual(["J’ai enfin compris."]);
    expect(heard?.maySay).toBe(false);
  });

  test("without kori it is a whole thank-you; the one who asked is thanked as well", async () => {
    const pair = await donePair();
    valueOf(await thank(pair.asker, pair, 0));
    valueOf(await thank(pair.giver, pair, 1, "Quel goûter !"));
    expect(await linesOf(pair.giver)).toEqual([[-100, "exchange"]]);
    const seen = await thanksOf(pair.asker, pair);
    expect([seen?.mine?.kori, seen?.theirs?.kori, seen?.mayThank]).toEqual([0, 100, false]);
  });

  test("said twice, or twice at once, it is said once", async () => {
    const pair = await donePair();
    await Promise.all([thank(pair.asker, pair, 3, "Merci"), thank(pair.asker, pair, 3, "Merci")]);
    expect((await thank(pair.asker, pair, 1, "Encore")).done).toBe(true);
    expect(await linesOf(pair.giver)).toEqual([[300, "exchange"]]);
    const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
    expect(heard?.words.length).toBe(1);
  });

  test("when the other said that it is done, to thank says so too", async () => {
    const pair = await agreedPair(app);
    await stepOf(app, pair, "giver", { act: "close", number: 2 });
    expect((await thanksOf(pair.asker, pair))?.closes).toBe(true);
    valueOf(await thank(pair.asker, pair, 1));
    const seen = await seeExchange(app, person(pair.asker), { exchange: pair.exchange });
    expect(seen?.kept.exchange.state).toBe("closed");
    expect(await linesOf(pair.giver)).toEqual([[100, "exchange"]]);
  });
});

describe("who was helped need not wait for who helped", () => {
  test("they thank as soon as they said that it came: it is done for them", async () => {
    const pair = await agreedPair(app);
    await stepOf(app, pair, "giver", { act: "deliver", number: 2, delivery: 1 });
    expect((await thanksOf(pair.asker, pair))?.mayThank).toBe(false);
    await stepOf(app, pair, "asker", { act: "acknowledge", number: 2, delivery: 1 });
    expect(await thanksOf(pair.asker, pair)).toMatchObject({ mayThank: true, closes: true });
    expect((await thanksOf(pair.giver, pair))?.mayThank).toBe(false);
    valueOf(await thank(pair.asker, pair, 2, "Tout marche."));
    const seen = await seeExchange(app, person(pair.asker), { exchange: pair.exchange });
    expect(seen?.kept.exchange.closedBy).toEqual(["asker"]);
    expect(await linesOf(pair.giver)).toEqual([[200, "exchange"]]);
  });

  test("or once they said that all is done on their side", async () => {
    const pair = await agreedPair(app);
    await stepOf(app, pair, "asker", { act: "close", number: 2 });
    expect(await thanksOf(pair.asker, pair)).toMatchObject({ mayThank: true, closes: false });
    expect((await thank(pair.asker, pair, 1)).done).toBe(true);
  });

  test("what is lent is given back first", async () => {
    const pair = await agreedPair(app, { kind: "loan" });
    expect((await thanksOf(pair.asker, pair))?.mayThank).toBe(false);
  });
});

describe("not thanked", () => {
  test("before it is done, when it was stopped, or by anybody else", async () => {
    const early = await agreedPair(app);
    expect(await thank(early.asker, early, 0)).toEqual({ done: false, refusal: "not-done-yet" });
    await stepOf(app, early, "asker", { act: "cancel", number: 2 });
    expect(await thank(early.asker, early, 0)).toEqual({ done: false, refusal: "not-done-yet" });
    const pair = await donePair();
    const other = await somebody(app, `Max ${newId()}`);
    expect(await thank(other, pair, 0)).toEqual({ done: false, refusal: "unknown-exchange" });
    expect(await thanksOf(other, pair)).toBeUndefined();
  });

  test("beyond ten kori, or beyond the floor of an account: then nothing is said", async () => {
    const pair = await donePair();
    expect((await thank(pair.asker, pair, 11)).done).toBe(false);
    const poor = pair.asker;
    for (let given = 0; given < 10; given += 1)
      valueOf(await thank(poor, await donePair({ asker: poor }), 10));
    const last = await thank(poor, pair, 1, "Un mot qui ne part pas");
    expect(last).toEqual({ done: false, refusal: "beyond-floor" });
    expect((await thanksOf(poor, pair))?.mine).toBeUndefined();
    const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
    expect(heard?.words).toEqual([]);
    expect((await thank(poor, pair, 0)).done).toBe(true);
  });

  test("in kori, in the name of an association: kori pass between persons", async () => {
    const own = await organisation(app, { name: `Le Fil ${newId()}` });
    const asker = await somebody(app, `Nadège ${newId()}`);
    await represent(app, asker, own);
    const pair = await donePair({ asker, inName: own });
    expect((await thanksOf(asker, pair))?.mayGiveKori).toBe(false);
    expect((await thanksOf(pair.giver, pair))?.mayGiveKori).toBe(false);
    expect((await thank(asker, pair, 1)).done).toBe(false);
    expect((await thank(asker, pair, 0, "L’association vous remercie.")).done).toBe(true);
    expect((await thanksOf(pair.giver, pair))?.theirs?.kori).toBe(0);
  });
});

describe("who wants to hear no more of somebody", () => {
  test("reads none of their thanks, has none of their kori and no letter, and they are told nothing of it", async () => {
    const pair = await donePair();
    await app.transaction(person(pair.giver), (work) =>
      blockPersonIn(work, { person: pair.asker }),
    );
    const told = await thank(pair.asker, pair, 2, "Je pense à vous.");
    expect(told.done).toBe(true);
    expect((await thanksOf(pair.asker, pair))?.mine?.kori).toBe(200);
    expect(await linesOf(pair.asker)).toEqual([[-200, "exchange"]]);
    expect((await thanksOf(pair.giver, pair))?.theirs).toBeUndefined();
    expect(await linesOf(pair.giver)).toEqual([]);
    const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
    expect(heard?.words).toEqual([]);
  });

  test("a letter tells who thanks and with how many kori, never the words; whom it does not reach has none", async () => {
    const [asker, giver] = [`Solène ${newId()}`, `Bastien ${newId()}`];
    const sides = { asker: await somebody(app, asker), giver: await somebody(app, giver) };
    const pair = await donePair(sides);
    const letters = async (name: string) => {
      await passTime(app, { minutes: 6 });
      return (await lettersTo(app, emailOf(name))).filter(({ text }) => text.includes("merci"));
    };
    expect(await letters(giver)).toEqual([]);
    valueOf(await thank(pair.asker, pair, 2, "Les mots du merci"));
    const [letter, ...more] = await letters(giver);
    expect(letter?.text).toContain("vous dit merci, avec 2 kori");
    expect(letter?.text).not.toContain("Les mots du merci");
    expect(more).toEqual([]);

    await app.transaction(person(pair.asker), (work) =>
      blockPersonIn(work, { person: pair.giver }),
    );
    valueOf(await thank(pair.giver, pair, 0, "À votre service"));
    expect(await letters(asker)).toEqual([]);
  });

  test("closed by thanking, one letter says it, not two", async () => {
    const giver = `Aurèle ${newId()}`;
    const pair = await agreedPair(app, { giver: await somebody(app, giver) });
    await stepOf(app, pair, "giver", { act: "close", number: 2 });
    await passTime(app, { minutes: 6 });
    const before = await lettersTo(app, emailOf(giver));
    valueOf(await thank(pair.asker, pair, 0));
    await passTime(app, { minutes: 6 });
    const [letter, ...rest] = await lettersTo(app, emailOf(giver));
    expect(rest).toEqual(before);
    expect(letter?.subject).toBe("On vous dit merci");
  });
});
