import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { blockPersonIn, unblockPersonIn } from "#modules/moderation";
import { type Actor, linkHolder, person, type PersonId } from "#services/house";

import {
  agreedPair,
  askedPair,
  closePair,
  type Pair,
  stepOf,
} from "../../../../../tests/support/agreed.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
import type { WordId } from "../domain/word.ts";
import { exchangePath } from "./links.ts";
import { hearWords, hearWordsByLink } from "./hear-words.ts";
import { listMyExchanges } from "./list-exchanges.ts";
import { reportableWord } from "./moderate-word.ts";
import { sayWord, sayWordByLink, takeWordBack } from "./say-word.ts";
import { seeExchange } from "./see-exchange.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

const say = async (who: PersonId, { exchange }: Pair, words: string) =>
  sayWord(app, person(who), { exchange, words });

const saidTo = async (
  who: PersonId,
  { exchange }: Pair,
): Promise<readonly (string | undefined)[]> =>
  ((await hearWords(app, person(who), { exchange }))?.words ?? []).map(({ words }) => words);

const unheardOf = async (who: PersonId, { exchange }: Pair) =>
  (await listMyExchanges(app, person(who), undefined)).exchanges.find(
    ({ kept }) => kept.id === exchange,
  )?.unheard;

describe("from the moment that it is agreed until both closed", () => {
  test("both write and read, in order, and it is new until it is read", async () => {
    const pair = await agreedPair(app);
    await say(pair.asker, pair, "Je passe samedi ?");
    await say(pair.giver, pair, "Samedi à dix heures.");
    expect(await unheardOf(pair.giver, pair)).toBe(1);
    const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
    expect(heard?.words.map(({ by, words, isNew }) => ({ by, words, isNew }))).toEqual([
      { by: "asker", words: "Je passe samedi ?", isNew: true },
      { by: "giver", words: "Samedi à dix heures.", isNew: false },
    ]);
    expect(await unheardOf(pair.giver, pair)).toBe(0);
    expect(await unheardOf(pair.asker, pair)).toBe(1);
  });

  test("a word changes nothing of the exchange: its steps, its turn, its timer", async () => {
    const pair = await agreedPair(app);
    const seen = () => seeExchange(app, person(pair.asker), { exchange: pair.exchange });
    const before = await seen();
    app.setNow(TEST_NOW.add({ hours: 30 }));
    await say(pair.asker, pair, "Un mot.");
    await say(pair.giver, pair, "Un autre.");
    const after = await seen();
    expect(after?.kept.exchange).toEqual(before?.kept.exchange);
    expect(after?.kept.nextAt).toEqual(before?.kept.nextAt);
    expect(after?.number).toBe(before?.number);
  });

  test("not before, nor after: what was said stays to be read by both", async () => {
    const early = await askedPair(app);
    expect((await say(early.asker, early, "Alors ?")).done).toBe(false);
    const pair = await agreedPair(app);
    await say(pair.asker, pair, "Merci d’avance.");
    await closePair(app, pair);
    expect(await say(pair.giver, pair, "De rien.")).toEqual({
      done: false,
      refusal: "not-agreed-any-more",
    });
    expect(await saidTo(pair.giver, pair)).toEqual(["Merci d’avance."]);
    expect(await saidTo(pair.asker, pair)).toEqual(["Merci d’avance."]);
  });

  test("while an approver is awaited, both write already; an approver reads nothing of it", async () => {
    const pair = await agreedPair(app, { kind: "loan" });
    expect((await say(pair.giver, pair, "Le bureau répond demain.")).done).toBe(true);
    const [row] = await behindTheWalls(app, async (client) => {
      const { rows } = await client.query<{ address: PersonId }>(
        "select address from exchanges.approver where exchange = $1",
        [pair.exchange],
      );
      return rows;
    });
    if (row === undefined) throw new Error("nobody was named");
    const link = {
      exchange: pair.exchange,
      party: "first-approver",
      who: row.address,
      number: 1,
    } as const;
    expect(await hearWordsByLink(app, link)).toBeUndefined();
    const actor = linkHolder("exchanges.exchange", pair.exchange);
    expect((await sayWordByLink(app, actor, { link, words: "Moi aussi." })).done).toBe(false);
  });
});

test("somebody else says nothing, reads nothing, takes nothing back", async () => {
  const pair = await agreedPair(app);
  const word = valueOf(await say(pair.asker, pair, "Entre nous."));
  const other = await somebody(app, `Max ${newId()}`);
  expect((await say(other, pair, "Coucou")).done).toBe(false);
  expect(await hearWords(app, person(other), { exchange: pair.exchange })).toBeUndefined();
  const theirs = { exchange: pair.exchange, word };
  expect((await takeWordBack(app, person(other), theirs)).done).toBe(false);
  expect((await takeWordBack(app, person(pair.giver), theirs)).done).toBe(false);
});

test("the same form sent twice says it once; the id of another’s word is not theirs", async () => {
  const [pair, others] = [await agreedPair(app), await agreedPair(app)];
  const id = newId<"Word">();
  const twice = (who: Actor, at: Pair) =>
    sayWord(app, who, { exchange: at.exchange, words: "Une fois.", id });
  expect(valueOf(await twice(person(pair.asker), pair))).toBe(id);
  expect(valueOf(await twice(person(pair.asker), pair))).toBe(id);
  expect(await saidTo(pair.giver, pair)).toEqual(["Une fois."]);
  expect(valueOf(await twice(person(others.asker), others))).not.toBe(id);
  expect(await saidTo(others.giver, others)).toEqual(["Une fois."]);
});

test("taken back, its place stays without a word, for good", async () => {
  const pair = await agreedPair(app);
  const word = valueOf(await say(pair.asker, pair, "Je retire cela."));
  const asked = { exchange: pair.exchange, word };
  expect((await takeWordBack(app, person(pair.asker), asked)).done).toBe(true);
  const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
  expect(heard?.words).toMatchObject([{ state: "taken-back", words: undefined, isNew: false }]);
  const sealed = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query("select words from exchanges.word where id = $1", [word]);
    return rows;
  });
  expect(sealed).toEqual([{ words: null }]);
});

test("of whom one blocked, nothing reaches: not their words, not a letter; they read the same page", async () => {
  const name = `Ondine ${newId()}`;
  const giver = await somebody(app, name);
  const pair = await agreedPair(app, { giver });
  const blocked = await agreedPair(app, { giver });
  await app.transaction(person(giver), (work) => blockPersonIn(work, { person: blocked.asker }));
  await passTime(app, { minutes: 5 });
  const before = await lettersTo(app, emailOf(name));
  await say(blocked.asker, blocked, "Réponds-moi.");
  await passTime(app, { minutes: 5 });
  expect(await lettersTo(app, emailOf(name))).toEqual(before);
  expect(await saidTo(giver, blocked)).toEqual([]);
  expect(await unheardOf(giver, blocked)).toBe(0);
  expect(await saidTo(blocked.asker, blocked)).toEqual(["Réponds-moi."]);
  // It is not shown later either: not by forgiving, nor by the end of the exchange.
  await app.transaction(person(giver), (work) => unblockPersonIn(work, { person: blocked.asker }));
  await closePair(app, blocked);
  await stepOf(app, blocked, "asker", { act: "feedback", number: 3, words: "Bien." });
  await stepOf(app, blocked, "giver", { act: "feedback", number: 3, words: "Bien." });
  expect(await saidTo(giver, blocked)).toEqual([]);
  await say(pair.asker, pair, "Bonjour.");
  expect(await saidTo(giver, pair)).toEqual(["Bonjour."]);
});

describe("a letter", () => {
  test("tells it once, says who and about what, and not the words; its link says something too", async () => {
    const name = `Aurèle ${newId()}`;
    const pair = await agreedPair(app, { giver: await somebody(app, name) });
    await passTime(app, { minutes: 5 });
    const before = await lettersTo(app, emailOf(name));
    await say(pair.asker, pair, "La clé est sous le pot.");
    await passTime(app, { minutes: 5 });
    const [letter, ...others] = await lettersTo(app, emailOf(name));
    expect(others).toEqual(before);
    expect(letter?.subject).toContain("Un mot vous attend dans un échange");
    expect(letter?.text).toContain("Pour la fête");
    expect(letter?.text).not.toContain("La clé est sous le pot.");
    expect(linkIn(letter, "/l/echange/")).toContain(pair.exchange);
    await passTime(app, { hours: 48 });
    const told = (await lettersTo(app, emailOf(name))).map(({ subject }) => subject);
    expect(told.filter((subject) => subject.includes("Un mot vous attend"))).toHaveLength(1);

    const link = { exchange: pair.exchange, party: "giver", who: pair.giver, number: 2 } as const;
    expect(exchangePath(app, link)).toContain(pair.giver);
    const actor = linkHolder("exchanges.exchange", pair.exchange);
    valueOf(await sayWordByLink(app, actor, { link, words: "Je la prendrai." }));
    expect((await hearWordsByLink(app, link))?.words.map(({ words }) => words)).toEqual([
      "La clé est sous le pot.",
      "Je la prendrai.",
    ]);
    expect(await saidTo(pair.asker, pair)).toContain("Je la prendrai.");
  });

  test("is not written once the word was read or taken back", async () => {
    const name = `Blaise ${newId()}`;
    const pair = await agreedPair(app, { giver: await somebody(app, name) });
    await passTime(app, { minutes: 5 });
    const before = await lettersTo(app, emailOf(name));
    await say(pair.asker, pair, "Lu tout de suite.");
    await saidTo(pair.giver, pair);
    const word = valueOf(await say(pair.asker, pair, "Repris tout de suite."));
    await takeWordBack(app, person(pair.asker), { exchange: pair.exchange, word });
    await passTime(app, { minutes: 5 });
    expect(await lettersTo(app, emailOf(name))).toEqual(before);
  });
});

test("who represents an organisation says it in its name; each of them reads it", async () => {
  const of = await organisation(app, { name: `Le Four ${newId()}` });
  const [asker, other] = [await somebody(app, "Yvonne"), await somebody(app, "Lucienne")];
  await represent(app, asker, of);
  await represent(app, other, of);
  const pair = await agreedPair(app, { asker, inName: of });
  await say(asker, pair, "Le four vous attend.");
  const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
  expect(heard?.words[0]?.byName).toBe("Yvonne");
  await say(pair.giver, pair, "Je viens.");
  expect(await saidTo(other, pair)).toEqual(["Le four vous attend.", "Je viens."]);
  await app.transaction(person(other), (work) => blockPersonIn(work, { person: pair.giver }));
  expect(await saidTo(other, pair)).toEqual(["Le four vous attend."]);
  expect(await saidTo(asker, pair)).toEqual(["Le four vous attend.", "Je viens."]);
});

test("both may report a word, nobody else; who decides reads it, and the log says so; hidden, it says so", async () => {
  const pair = await agreedPair(app);
  const word: WordId = valueOf(await say(pair.asker, pair, "Des insultes."));
  const find = (who: PersonId) =>
    app.transaction(person(who), (work) => reportableWord.find(work, word));
  expect((await find(pair.giver))?.title).toBe("Un mot dans un échange");
  const outsider = await somebody(app, `Max ${newId()}`);
  expect(await find(outsider)).toBeUndefined();
  const read = await app.transaction(
    person(outsider),
    (work) => reportableWord.reviewed?.(work, word) ?? Promise.resolve(undefined),
  );
  expect(read).toEqual({
    title: "Un mot dans un échange",
    at: undefined,
    words: "Des insultes.",
  });
  const reads = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query("select by_person from access.read where row = $1", [word]);
    return rows;
  });
  expect(reads).toEqual([{ by_person: outsider }]);
  await app.transaction(person(outsider), (work) => reportableWord.hide(work, word, "Insultes."));
  const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
  expect(heard?.words).toMatchObject([{ state: "hidden", words: undefined, isNew: false }]);
});
