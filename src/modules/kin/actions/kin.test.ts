import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { blockPersonIn } from "#modules/moderation";
import { job, person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { forgetAge, tellBirthYear } from "../../people/actions/ages.ts";
import type { BondId } from "../domain/bond.ts";
import { aboutPerson } from "./about-person.ts";
import { agreeBond, askBond, declineBond, endBond, resumeBond } from "./ask-bond.ts";
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

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;
let zoe: PersonId;

const TODAY = dayOf(TEST_NOW);

const ask = async (from = quentin, to = ana): Promise<BondId> =>
  valueOf(await askBond(app, person(from), { person: to }));
const bound = async (): Promise<BondId> =>
  valueOf(await agreeBond(app, person(ana), { bond: await ask() }));
const standings = async (who: PersonId) =>
  ((await seeBonds(app, person(who), undefined)) ?? []).map(({ standing }) => standing);
/** To whom Quentin may propose it. */
const known = async () =>
  (await seeWhom(app, person(quentin), undefined))?.map(({ person: who }) => who);
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
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  await app.transaction(job("kin-about-person"), async ({ db }) => {
    await sql`delete from kin.bond`.execute(db);
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

  test("who ended it takes that back the same day; the other does not, nor who ended it the day before", async () => {
    const bond = await bound();
    const resumes = (who: PersonId) => resumeBond(app, person(who), { bond });
    valueOf(await endBond(app, person(ana), { bond }));
    expect((await resumes(quentin)).done).toBe(false);
    valueOf(await resumes(ana));
    expect(await standings(quentin)).toEqual(["agreed"]);
    // Where both ended it, neither takes it back for the other.
    valueOf(await endBond(app, person(ana), { bond }));
    valueOf(await endBond(app, person(quentin), { bond }));
    expect([(await resumes(ana)).done, (await resumes(quentin)).done]).toEqual([false, false]);
    const other = await bound();
    valueOf(await endBond(app, person(ana), { bond: other }));
    app.setNow(TEST_NOW.add({ hours: 24 }));
    expect((await resumeBond(app, person(ana), { bond: other })).done).toBe(false);
  });

  test("it is not taken back once something else stands between the two", async () => {
    const bond = await bound();
    valueOf(await endBond(app, person(ana), { bond }));
    await ask();
    expect((await resumeBond(app, person(ana), { bond })).done).toBe(false);
  });

  test("a no is not told, and may become a yes", async () => {
    const bond = await ask();
    valueOf(await declineBond(app, person(ana), { bond }));
    expect([await standings(quentin), await standings(ana)]).toEqual([["waiting"], ["declined"]]);
    expect(await ask(ana, quentin)).toBe(bond);
    expect(await standings(quentin)).toEqual(["agreed"]);
  });

  test("taken back and asked again, a no stands, and nobody is written to, for three months", async () => {
    const bond = await ask();
    valueOf(await declineBond(app, person(ana), { bond }));
    const before = await letters();
    valueOf(await endBond(app, person(quentin), { bond }));
    expect(await ask()).toBe(bond);
    expect([await standings(quentin), await standings(ana)]).toEqual([["waiting"], ["declined"]]);
    valueOf(await endBond(app, person(quentin), { bond }));
    app.setNow(TEST_NOW.add({ hours: 24 * 92 }));
    expect(await ask()).not.toBe(bond);
    expect((await letters()) - before).toBe(1);
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
    expect(await known()).toContain(ana);
    await ask();
    expect(await known()).not.toContain(ana);
  });
});

describe("« on s’est parlé »", () => {
  test("said by either, once a day, on a day of the last eight weeks; taken back by either", async () => {
    const bond = await bound();
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
    const bond = await bound();
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

test("what one whom one blocked says is theirs alone", async () => {
  const bilal = await situations(app).someone("Bilal");
  await inOneCircle(app, [ana, bilal]);
  const bond = valueOf(await agreeBond(app, person(ana), { bond: await ask(bilal, ana) }));
  await app.transaction(person(ana), (work) => blockPersonIn(work, { person: bilal }));
  valueOf(await saySpoke(app, person(bilal), { bond, day: undefined }));
  expect([await days(bond, bilal), await days(bond, ana)]).toEqual([[TODAY.toString()], []]);
});

describe("whoever leaves, and two who are one", () => {
  test("it is given whole, and goes with whoever leaves", async () => {
    const bond = await bound();
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
    const kept = await bound();
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
