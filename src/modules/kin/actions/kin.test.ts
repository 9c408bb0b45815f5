import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import { SCOPES } from "#rules/people";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { forgetAge, tellBirthYear } from "../../people/actions/ages.ts";
import type { BondId } from "../domain/bond.ts";
import { aboutPerson } from "./about-person.ts";
import { proposeWatch, sayAway } from "./agree-watch.ts";
import { agreeBond, askBond, declineBond, endBond } from "./ask-bond.ts";
import {
  readSpokeLink,
  saySpoke,
  saySpokeByLetter,
  seeByLetter,
  seeDays,
  spokeLinkOf,
  takeSpokeBack,
} from "./say-spoke.ts";
import { seeBonds, seeWhom } from "./see-bonds.ts";
import { seeTwo } from "./see-two.ts";
import { eraseWord, writeWord } from "./write-word.ts";

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;
let zoe: PersonId;
let acting: Actor;

const TODAY = dayOf(TEST_NOW);

const WORD = newId<"KinWord">();

const ask = async (from = quentin, to = ana): Promise<BondId> =>
  valueOf(await askBond(app, person(from), { person: to }));
/** Both agreed, and Ana wrote to Quentin. */
const bound = async (): Promise<BondId> => {
  const bond = valueOf(await agreeBond(app, person(ana), { bond: await ask() }));
  valueOf(await writeWord(app, person(ana), { id: WORD, bond, words: "Oui.", alt: undefined }));
  return bond;
};
/** Both agreed, and nothing was written. */
const bare = async (): Promise<BondId> =>
  valueOf(await agreeBond(app, person(ana), { bond: await ask() }));
const standings = async (who: PersonId) =>
  ((await seeBonds(app, person(who), undefined)) ?? []).map(({ standing }) => standing);
const days = async (bond: BondId, who = quentin) =>
  (await seeDays(app, person(who), { bond }))?.days.map(({ day }) => day.toString());
const letters = async () => {
  const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
    sql`select from notifications.notification where kind = 'kin.asked'`.execute(db),
  );
  return rows.length;
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
  app.setNow(TEST_NOW);
  await app.transaction(job("kin-about-person"), async ({ db }) => {
    await sql`delete from kin.bond`.execute(db);
  });
});

describe("who may do what", () => {
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
});

describe("asked, agreed, ended", () => {
  test("the other is written to once, says yes, and both read it", async () => {
    const before = await letters();
    const bond = await ask();
    expect(await ask()).toBe(bond);
    expect((await letters()) - before).toBe(1);
    expect([await standings(quentin), await standings(ana)]).toEqual([["waiting"], ["asked"]]);
    valueOf(await agreeBond(app, person(ana), { bond }));
    expect([await standings(quentin), await standings(ana)]).toEqual([["agreed"], ["agreed"]]);
  });

  test("a no is not told, and may become a yes", async () => {
    const bond = await ask();
    valueOf(await declineBond(app, person(ana), { bond }));
    expect([await standings(quentin), await standings(ana)]).toEqual([["waiting"], ["declined"]]);
    expect(await ask(ana, quentin)).toBe(bond);
    expect(await standings(quentin)).toEqual(["agreed"]);
  });

  test("each of the two may ask: that is a yes; ended, it may be asked anew", async () => {
    const bond = await ask();
    expect(await ask(ana, quentin)).toBe(bond);
    valueOf(await endBond(app, person(ana), { bond }));
    expect(await standings(quentin)).toEqual(["ended"]);
    expect(await ask(ana, quentin)).not.toBe(bond);
    expect(await standings(quentin)).toEqual(["asked", "ended"]);
  });

  test("nobody asks a stranger, themself, nor a minor", async () => {
    for (const [from, to] of [
      [quentin, zoe],
      [quentin, quentin],
    ] as const)
      expect(await askBond(app, person(from), { person: to })).toMatchObject({
        refusal: "unknown-person",
      });
    valueOf(await tellBirthYear(app, person(ana), { year: TODAY.year - 17 }));
    expect(await askBond(app, person(quentin), { person: ana })).toMatchObject({
      refusal: "unknown-person",
    });
    valueOf(await forgetAge(app, person(ana), undefined));
  });

  test("whom the gate keeps apart reads nothing, and who asks waits as for anybody", async () => {
    const bilal = await situations(app).someone("Bilal");
    await inOneCircle(app, [ana, bilal]);
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: bilal }));
    const before = await letters();
    await ask(bilal, ana);
    expect(await letters()).toBe(before);
    expect([await standings(bilal), await standings(ana)]).toEqual([["waiting"], []]);
  });

  test("one proposes it to those with whom nothing stands", async () => {
    const known = async () =>
      (await seeWhom(app, person(quentin), undefined))?.map(({ person: who }) => who);
    expect(await known()).toContain(ana);
    await ask();
    expect(await known()).not.toContain(ana);
  });
});

describe("« on s’est parlé »", () => {
  test("said by either, once a day, on a day of the last eight weeks; taken back by either", async () => {
    const bond = await bare();
    for (const who of [ana, quentin, ana])
      valueOf(await saySpoke(app, person(who), { bond, day: undefined }));
    const first = TODAY.subtract({ weeks: 8 });
    valueOf(await saySpoke(app, person(ana), { bond, day: first }));
    expect(await days(bond)).toEqual([TODAY.toString(), first.toString()]);
    const say = (day: Temporal.PlainDate) => saySpoke(app, person(ana), { bond, day });
    expect(await say(first.subtract({ days: 1 }))).toMatchObject({ refusal: "too-far-back" });
    expect(await say(TODAY.add({ days: 1 }))).toMatchObject({ refusal: "day-to-come" });
    valueOf(await takeSpokeBack(app, person(quentin), { bond, day: first }));
    expect(await days(bond)).toEqual([TODAY.toString()]);
  });

  test("a letter lets one of the two say it today, for two weeks, until it ends", async () => {
    const bond = await bare();
    const at = spokeLinkOf(app, { bond, person: ana, posted: TODAY });
    const [, , , , who = "", posted = "", signature = ""] = at.split("/");
    const of = readSpokeLink(app, { bond, person: who, posted, signature });
    if (of === undefined) throw new Error(at);
    expect(readSpokeLink(app, { bond, person: zoe, posted, signature })).toBeUndefined();
    expect(await seeByLetter(app, of)).toEqual({ name: "Quentin", isSaid: false });
    expect(await days(bond)).toEqual([]);
    valueOf(await saySpokeByLetter(app, of));
    valueOf(await saySpokeByLetter(app, of));
    expect(await days(bond)).toEqual([TODAY.toString()]);
    expect(await seeByLetter(app, of)).toMatchObject({ isSaid: true });
    app.setNow(TEST_NOW.add({ hours: 24 * 15 }));
    expect(await saySpokeByLetter(app, of)).toMatchObject({ done: false });
    app.setNow(TEST_NOW);
    valueOf(await endBond(app, person(quentin), { bond }));
    expect(await seeByLetter(app, of)).toBeUndefined();
  });
});

describe("whoever leaves, and two who are one", () => {
  test("it is given whole, and goes with whoever leaves", async () => {
    const bond = await bare();
    valueOf(await saySpoke(app, person(ana), { bond, day: undefined }));
    const given = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
    expect(given["Vos nouvelles"]).toMatchObject([
      { avec: "Quentin", "jours avec un signe": [TODAY.toString()] },
    ]);
    await app.transaction(person(quentin), (work) => aboutPerson.erases(work, quentin));
    expect(await standings(ana)).toEqual([]);
  });

  test("what each had with a same third is one, with the days of both; what they had together goes", async () => {
    const other = await situations(app).someone("Quentin, encore");
    await inOneCircle(app, [ana, other, quentin]);
    const kept = await bare();
    const gone = valueOf(await agreeBond(app, person(ana), { bond: await ask(other) }));
    await ask(other, quentin);
    valueOf(await saySpoke(app, person(ana), { bond: kept, day: TODAY }));
    const before = TODAY.subtract({ days: 3 });
    for (const day of [TODAY, before])
      valueOf(await saySpoke(app, person(ana), { bond: gone, day }));
    await app.transaction(job("merge"), (work) => aboutPerson.merges(work, other, quentin));
    expect(await standings(quentin)).toEqual(["agreed"]);
    expect(await days(kept)).toEqual([TODAY.toString(), before.toString()]);
  });
});
