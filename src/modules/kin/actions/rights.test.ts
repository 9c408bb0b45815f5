import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { SCOPES } from "#rules/people";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { BondId } from "../domain/bond.ts";
import { proposeWatch, sayAway } from "./agree-watch.ts";
import { agreeBond, askBond, declineBond, endBond } from "./ask-bond.ts";
import { saySpoke, seeDays } from "./say-spoke.ts";
import { seeBonds } from "./see-bonds.ts";
import { seeTwo } from "./see-two.ts";
import { eraseWord, writeWord } from "./write-word.ts";

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;
let zoe: PersonId;
let acting: Actor;

const TODAY = dayOf(TEST_NOW);
const WORD = newId<"KinWord">();

const ask = async (): Promise<BondId> =>
  valueOf(await askBond(app, person(quentin), { person: ana }));
/** Both agreed, and Ana wrote to Quentin. */
const bound = async (): Promise<BondId> => {
  const bond = valueOf(await agreeBond(app, person(ana), { bond: await ask() }));
  valueOf(await writeWord(app, person(ana), { id: WORD, bond, words: "Oui.", alt: undefined }));
  return bond;
};

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  ana = await someone("Ana");
  quentin = await someone("Quentin");
  zoe = await someone("Zoé");
  await inOneCircle(app, [ana, quentin]);
  acting = await actingFor(app, ana, await someone("Nadège"), SCOPES);
});
beforeEach(async () => {
  await app.transaction(job("kin-about-person"), async ({ db }) => {
    await sql`delete from kin.bond`.execute(db);
  });
});

const acts: Readonly<Record<string, (as: Actor, bond: BondId) => Promise<boolean>>> = {
  "say yes": async (as, bond) => (await agreeBond(app, as, { bond })).done,
  "say no": async (as, bond) => (await declineBond(app, as, { bond })).done,
  "end it": async (as, bond) => (await endBond(app, as, { bond })).done,
  "say that they spoke": async (as, bond) =>
    (await saySpoke(app, as, { bond, day: undefined })).done,
  "read the days": async (as, bond) => (await seeDays(app, as, { bond })) !== undefined,
  write: async (as, bond) =>
    (await writeWord(app, as, { bond, words: "Bonjour.", alt: undefined })).done,
  "read what was written": async (as, bond) =>
    (await seeTwo(app, as, { bond, page: 1 }))?.words.length === 1,
  "erase it": async (as, bond) => (await eraseWord(app, as, { bond, word: WORD })).done,
  "agree that their silence is noticed": async (as, bond) =>
    (await proposeWatch(app, as, { bond, delay: 2 })).done,
  "say days away": async (as, bond) =>
    (await sayAway(app, as, { bond, from: TODAY, until: TODAY })).done,
};
const whos: Readonly<Record<string, () => Promise<readonly [Actor, BondId]>>> = {
  "one of the two, both agreed": async () => [person(ana), await bound()],
  "who asked, before the other’s yes": async () => [person(quentin), await ask()],
  "who is asked": async () => [person(ana), await ask()],
  "one of the two, once it ended": async () => {
    const bond = await bound();
    valueOf(await endBond(app, person(quentin), { bond }));
    return [person(ana), bond];
  },
  "another person": async () => [person(zoe), await bound()],
  "who acts for one of them, in any scope": async () => [acting, await bound()],
  "a visitor": async () => [visitor, await bound()],
  "who operates, on a page": async () => [operator(zoe), await bound()],
  "the operator, from the command line": async () => [operator(), await bound()],
};

test.each(readRightsTable("kin"))("$who: $what: $answer", async ({ who, what, answer }) => {
  const [as, bond] = (await whos[who]?.()) ?? [];
  if (as === undefined || bond === undefined) throw new Error(`nobody is « ${who} »`);
  expect(await acts[what]?.(as, bond)).toBe(answer === "yes");
});

test("a mandate reads none of it, whatever it entrusts", async () => {
  const bond = await bound();
  valueOf(await saySpoke(app, person(ana), { bond, day: undefined }));
  const { rows } = await app.transaction(acting, ({ db }) =>
    sql`select id from kin.bond union all select id from kin.sign union all select id from kin.word`.execute(
      db,
    ),
  );
  expect(rows).toEqual([]);
  expect(await seeBonds(app, acting, undefined)).toBeUndefined();
  expect(await askBond(app, acting, { person: quentin })).toMatchObject({ done: false });
});
