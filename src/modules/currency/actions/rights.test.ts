import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { joinCircleIn, makeCircleIn } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { action, type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { Party } from "../domain/party.ts";
import type { TransferId } from "../domain/transfer.ts";
import { closeAccount, seeClosing } from "./close-account.ts";
import { giveThanks } from "./give-thanks.ts";
import { answerError, sayError } from "./say-error.ts";
import { seeLine } from "./see-line.ts";
import { giveKoriIn } from "./transfer.ts";

const giveKori = action(giveKoriIn);
let app: TestHouse;
let [ana, bilal]: readonly [PersonId, PersonId] = [newId(), newId()];

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  ana = await somebody("Ana");
  bilal = await somebody("Bilal");
});

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), (work) => makePersonIn(work, { name }));
}

function kori(count: number) {
  const amount = amountOf(count * 100);
  if (amount === undefined) throw new Error("not an amount");
  return amount;
}

const give = (actor: Actor, to: PersonId) =>
  giveKori(app, actor, { id: newId(), to, amount: kori(1), reason: "favour" });

function countRows(actor: Actor, query: ReturnType<typeof sql>): Promise<number> {
  return app.transaction(actor, async (work) => (await query.execute(work.db)).rows.length);
}

const GARDEN = {
  name: "Le jardin",
  kind: "local",
  isOpen: true,
  purpose: "Semer.",
  charter: ["On sème."],
} as const;

const sees = (query: ReturnType<typeof sql>) => async (actor: Actor) =>
  (await countRows(actor, query)) > 0;

test("who may do what is what the README says, cell by cell", async () => {
  const circle = await app.transaction(person(ana), (work) => makeCircleIn(work, GARDEN));
  await app.transaction(person(bilal), (work) => joinCircleIn(work, { circle }));
  const thank = (actor: Actor, to: Party) => {
    const from = { kind: "person", id: actor.for ?? newId<"Person">() } as const;
    return giveThanks(app, actor, { from, to, amount: kori(1), words: "Oui." });
  };
  const toBilal: Party = { kind: "person", id: bilal };
  const told = await thank(person(ana), toBilal);
  if (!told.done) throw new Error("not given");
  expect((await thank(person(ana), { kind: "circle", id: circle })).done).toBe(true);
  const wrong = (actor: Actor, transfer: TransferId) =>
    sayError(app, actor, { transfer, meant: kori(0), words: "Rien." });
  const whos: Readonly<Record<string, Actor>> = {
    "Ana, who gave": person(ana),
    "Bilal, who received": person(bilal),
    "another person": person(await somebody("Zoé")),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
    "a job with the right to give": job("give-kori"),
  };
  const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
    "give from their account": async (actor) =>
      (await give(actor, await somebody("Quelqu’un"))).done,
    "thank Bilal by name": async (actor) => (await thank(actor, toBilal)).done,
    "see the lines of Ana’s account": sees(sql`select from currency.entry where space = ${ana}`),
    "see the transfer from Ana to Bilal": sees(
      sql`select from currency.transfer where id = ${told.value}`,
    ),
    "see the words of these thanks": sees(
      sql`select from currency.thanks where id = ${told.value}`,
    ),
    "see the lines of the circle’s account": sees(
      sql`select from currency.entry where space = ${circle}`,
    ),
    "say that this transfer is wrong": async (actor) =>
      (await wrong(actor, valueOf(await thank(person(ana), toBilal)))).done,
    "agree that it is": async (actor) => {
      const line = valueOf(await thank(person(ana), toBilal));
      valueOf(await wrong(person(ana), line));
      const dispute = (await seeLine(app, person(ana), { line }))?.disputes[0]?.id ?? newId();
      return (await answerError(app, actor, { dispute, agrees: true, words: undefined })).done;
    },
    "change a line": async (actor) =>
      (await countRows(
        actor,
        sql`update currency.entry set amount = amount where transfer = ${told.value} returning id`,
      ).catch(() => 0)) > 0,
    "close the circle’s account": async (actor) => {
      const mark = (await seeClosing(app, actor, { circle }))?.marks.house ?? "";
      return (await closeAccount(app, actor, { circle, way: "house", mark })).done;
    },
  };
  const found = [];
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts))
      found.push({ who, what, answer: (await may(actor)) ? "yes" : "no" });
  expect(readRightsTable("currency")).toEqual(found);
});
