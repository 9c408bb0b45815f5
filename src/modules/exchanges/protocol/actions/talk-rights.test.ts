import { beforeAll, beforeEach, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Actor, holderOf, operator, person, type PersonId, visitor } from "#services/house";

import {
  agreedPair,
  closePair,
  type Pair,
  type PairWishes,
  stepOf,
} from "../../../../../tests/support/agreed.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { acceptMandate, giveMandate } from "#modules/people";
import type { WordId } from "../domain/word.ts";
import type { ExchangeLink } from "./links.ts";
import { type Heard, hearWords, hearWordsByLink } from "./hear-words.ts";
import { sayWord, sayWordByLink, takeWordBack } from "./say-word.ts";
import { showTelephone } from "./show-telephone.ts";

const NUMBER = "06 12 34 56 78";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

interface Situation extends Pair {
  readonly word: WordId;
}

/** A person, or somebody with the link of a letter. */
type Who = Actor | ExchangeLink;

interface Line {
  readonly wishes?: () => Promise<PairWishes>;
  /** What happens after both agreed, the asker said something and showed their telephone. */
  readonly after?: (at: Situation) => Promise<void>;
  readonly who: (at: Situation) => Who | Promise<Who>;
}

const giver = ({ giver: id }: Situation) => person(id);

const LINES: Readonly<Record<string, Line>> = {
  "who asks": { who: ({ asker }) => person(asker) },
  "who gives": { who: giver },
  "who gives, once both closed": { after: (at) => closePair(app, at), who: giver },
  "who gives, thirty days after": {
    after: async (at) => {
      await closePair(app, at);
      app.setNow(TEST_NOW.add({ hours: 31 * 24 }));
    },
    who: giver,
  },
  "who gives, once it was stopped": {
    after: (at) => stepOf(app, at, "asker", { act: "cancel", number: 2, reason: "no-reason" }),
    who: giver,
  },
  "who acts for who gives, under a mandate of exchanges": { who: ({ giver: id }) => entrusted(id) },
  "who may « approve » for the organisation that asks": {
    wishes: inName,
    who: ({ asker }) => person(asker),
  },
  "who represents it without that": {
    wishes: inName,
    who: async () => {
      const id = await somebody(app, `Inès ${newId()}`);
      if (structure !== undefined) await represent(app, id, structure, ["publish"]);
      return person(id);
    },
  },
  "the holder of the giver’s link": {
    who: ({ exchange, giver: who }) => ({ exchange, party: "giver", who, number: 2 }),
  },
  "the holder of an approver’s link": {
    wishes: () => Promise.resolve({ kind: "loan" }),
    who: async ({ exchange }) => ({
      exchange,
      party: "first-approver",
      who: await approverOf(exchange),
      number: 1,
    }),
  },
  "somebody else": { who: async () => person(await somebody(app, `Max ${newId()}`)) },
  "a visitor": { who: () => visitor },
  "the operator, from the command line": { who: () => operator() },
};

let structure: Awaited<ReturnType<typeof organisation>> | undefined;
async function inName(): Promise<PairWishes> {
  structure = await organisation(app, { name: `Le Four ${newId()}` });
  const asker = await somebody(app, `Yvonne ${newId()}`);
  await represent(app, asker, structure);
  return { asker, inName: structure };
}

async function entrusted(to: PersonId): Promise<Actor> {
  const name = `Quentin ${newId()}`;
  const quentin = await somebody(app, name);
  const mandate = valueOf(
    await giveMandate(app, person(to), { email: emailOf(name), scopes: ["exchanges"], months: 6 }),
  );
  valueOf(await acceptMandate(app, person(quentin), { mandate }));
  return holderOf(quentin, { person: to, mandate, scopes: ["exchanges"] });
}

function approverOf(exchange: string): Promise<PersonId> {
  return behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ address: PersonId }>(
      "select address from exchanges.approver where exchange = $1",
      [exchange],
    );
    if (rows[0] === undefined) throw new Error("nobody was named");
    return rows[0].address;
  });
}

const isLink = (who: Who): who is ExchangeLink => "party" in who;
const linkActor = visitor;

const heardBy = (who: Who, { exchange }: Situation): Promise<Heard | undefined> =>
  isLink(who) ? hearWordsByLink(app, who) : hearWords(app, who, { exchange });

/** Whether they may, tried for good. */
const ACTS: Readonly<Record<string, (who: Who, at: Situation) => Promise<boolean>>> = {
  "hear what is said": async (who, at) =>
    (await heardBy(who, at))?.words.some(({ words }) => words === "La clé est sous le pot.") ??
    false,
  "say something": async (who, { exchange }) =>
    isLink(who)
      ? (await sayWordByLink(app, linkActor, { link: who, words: "Vu." })).done
      : (await sayWord(app, who, { exchange, words: "Vu." })).done,
  "take back what the asker said": async (who, { exchange, word }) =>
    !isLink(who) && (await takeWordBack(app, who, { exchange, word })).done,
  "read the telephone of the asker": async (who, at) => {
    const telephones = (await heardBy(who, at))?.telephones;
    return telephones?.theirs === NUMBER || telephones?.mine === NUMBER;
  },
};

test("the table of the README is the rule, cell by cell", async () => {
  const cells = readRightsTable("exchanges", "Who may do what once it is agreed");
  expect(cells.length).toBe(Object.keys(LINES).length * Object.keys(ACTS).length);
  const found = [];
  for (const { who, what } of cells) {
    app.setNow(TEST_NOW);
    const [line, act] = [LINES[who], ACTS[what]];
    if (line === undefined || act === undefined) throw new Error(`unknown cell: ${who}, ${what}`);
    const pair = await agreedPair(app, await line.wishes?.());
    const { exchange, asker } = pair;
    const words = "La clé est sous le pot.";
    const word = valueOf(await sayWord(app, person(asker), { exchange, words }));
    valueOf(await showTelephone(app, person(asker), { exchange, telephone: NUMBER, keep: false }));
    const at = { ...pair, word };
    await line.after?.(at);
    found.push({ who, what, answer: (await act(await line.who(at), at)) ? "yes" : "no" });
  }
  expect(found).toEqual(cells);
}, 120_000);

test("under a mandate no telephone is shown to its holder, and what is read for somebody is still new to them", async () => {
  const name = `Quentin ${newId()}`;
  const quentin = await somebody(app, name);
  const pair = await agreedPair(app, { giver: quentin });
  const mandate = valueOf(
    await giveMandate(app, person(pair.asker), {
      email: emailOf(name),
      scopes: ["exchanges"],
      months: 6,
    }),
  );
  valueOf(await acceptMandate(app, person(quentin), { mandate }));
  const acting = holderOf(quentin, { person: pair.asker, mandate, scopes: ["exchanges"] });
  const { exchange } = pair;
  const shown = await showTelephone(app, acting, { exchange, telephone: NUMBER, keep: true });
  expect(shown).toEqual({ done: false, refusal: "shown-to-oneself" });
  valueOf(await sayWord(app, person(quentin), { exchange, words: "Bonjour." }));
  const isNew = async (who: Actor) =>
    (await hearWords(app, who, { exchange, as: "asker" }))?.words[0]?.isNew;
  expect([await isNew(acting), await isNew(person(pair.asker))]).toEqual([true, true]);
  expect(await isNew(person(pair.asker))).toBe(false);
});
