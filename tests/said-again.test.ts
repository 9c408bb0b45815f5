import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { giveGrantIn } from "#modules/access";
import { endMandate } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type Actor, action, job, person, type PersonId } from "#services/house";

import { aboutPerson } from "../src/modules/access/actions/about-person.ts";
import { sayAgain } from "../src/modules/access/actions/say-again.ts";
import { listToSayAgainIn } from "../src/modules/access/actions/see-sharings.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import {
  aNoteUnderAMandate,
  DAYS,
  hours,
  justBefore,
  mandateOf,
  NOTES,
  openNote,
  readsNote,
  someoneNamed,
  type Trial,
  trialText,
} from "./support/opened-under.ts";

/*
 * What is opened under a mandate is the person's to say again: until then it has an end of its own, which stands in the
 * grant. Said again, it is theirs, and the mandate has no word in it any more.
 */

let app: TestHouse;
let trial: Trial;
let giver: PersonId;
let holder: PersonId;
let reader: PersonId;
let acting: Actor;
let note: string;

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  trial = await aNoteUnderAMandate(app);
  ({ giver, holder, reader, acting, note } = trial);
});

const open = (
  as: Actor,
  more?: { readonly until?: Temporal.Instant; readonly from?: Temporal.Instant },
) => openNote(app, trial, as, more);
const reads = (after?: Temporal.Duration) => readsNote(app, trial, after);
const waiting = (as: Actor) => app.transaction(as, listToSayAgainIn);
const lastly = justBefore(DAYS);

describe("what is opened under a mandate", () => {
  test("ends by itself at its fourteenth day; what one opens oneself does not", async () => {
    await open(acting);
    expect([await reads(lastly), await reads(hours(DAYS))]).toEqual([true, false]);
    app.setNow(TEST_NOW);
    await open(person(giver));
    expect(await reads(hours(DAYS))).toBe(true);
  });

  test("ends so even where an action forgets it: PostgreSQL sets that end", async () => {
    const id = await open(acting);
    const other = await someoneNamed(app, "Quentin");
    await app.transaction(acting, ({ db }) =>
      sql`insert into access.grant (id, space, table_name, row, to_person, text_name, text_version, text_hash,
          channel, given_at, under, until)
        select gen_random_uuid(), space, table_name, row, ${other}, text_name, text_version,
          text_hash, channel, given_at, under, given_at + interval '90 days' from access.grant where sharing = ${id}`.execute(
        db,
      ),
    );
    const { rows } = await app.transaction(person(giver), ({ db }) =>
      sql<{ until: Temporal.Instant }>`select distinct until from access.grant
        where space = ${giver}`.execute(db),
    );
    expect(rows.map(({ until }) => until.toString())).toEqual([
      TEST_NOW.add({ hours: DAYS }).toString(),
    ]);
  });

  test("is refused where it would begin after its end", async () => {
    const from = TEST_NOW.add({ hours: DAYS });
    await expect(open(acting, { from })).rejects.toThrow("begins-after-its-end");
    await open(person(giver), { from });
  });

  test("waits for the person alone, with who opened it and until when it was asked", async () => {
    const until = TEST_NOW.add({ hours: 24 * 60 });
    await open(acting, { until });
    expect(await waiting(person(giver))).toMatchObject([
      { who: "Malika", toSayAgain: { by: "Nadège", until }, until: TEST_NOW.add({ hours: DAYS }) },
    ]);
    for (const as of [acting, person(holder), person(reader)])
      expect(await waiting(as)).toEqual([]);
  });
});

describe("said again by the person", () => {
  test("it stays until the day that was asked, and outlives the mandate", async () => {
    const sharing = await open(acting, { until: TEST_NOW.add({ hours: 24 * 60 }) });
    expect(await sayAgain(app, person(giver), { sharing })).toEqual({ done: true, value: sharing });
    expect(await sayAgain(app, person(giver), { sharing })).toEqual({ done: true, value: sharing });
    expect(await waiting(person(giver))).toEqual([]);
    await endMandate(app, person(giver), { mandate: mandateOf(acting) });
    expect([await reads(hours(DAYS)), await reads(hours(24 * 60))]).toEqual([true, false]);
  });

  test("is done once, though it was given alone and stands under another id since", async () => {
    const alone = {
      space: ownSpaceOf(giver),
      table: NOTES,
      row: note,
      to: reader,
      text: trialText,
    };
    const given = await action(giveGrantIn)(app, acting, { ...alone, until: undefined });
    if (!given.done) throw new Error(given.refusal);
    const sharing = given.value.id;
    const said = await sayAgain(app, person(giver), { sharing });
    expect(said.done).toBe(true);
    expect(await sayAgain(app, person(giver), { sharing })).toEqual(said);
  });

  test("is nobody else’s act: not of who acts for them, nor of who reads it", async () => {
    const sharing = await open(acting);
    for (const as of [acting, person(holder), person(reader)])
      expect(await sayAgain(app, as, { sharing })).toEqual({
        done: false,
        refusal: "unknown-sharing",
      });
    expect(await reads(hours(DAYS))).toBe(false);
  });

  test("is too late once it ended, by its day or with the mandate", async () => {
    const late = { done: false, refusal: "over-already" };
    const sharing = await open(acting);
    app.setNow(TEST_NOW.add({ hours: DAYS }));
    expect(await sayAgain(app, person(giver), { sharing })).toEqual(late);
    app.setNow(TEST_NOW);
    await endMandate(app, person(giver), { mandate: mandateOf(acting) });
    expect(await reads()).toBe(false);
    expect(await sayAgain(app, person(giver), { sharing })).toEqual(late);
  });

  test("is kept with its sentence, its text, its way and its mandate; and is theirs to take away", async () => {
    const sharing = await open(acting);
    await sayAgain(app, person(giver), { sharing });
    const given = await app.transaction(person(giver), (work) => aboutPerson.gives(work, giver));
    expect(given["Ce que vous avez dit vouloir"]).toMatchObject([
      {
        phrase: expect.stringMatching(/^Malika voit .*La porte de devant.* jusqu’à ce que vous/),
        par: "une page du site",
        devant: null,
        "sous le mandat": mandateOf(acting),
        "texte accepté": "access.sharing, version 1",
      },
    ]);
    const others = await app.transaction(acting, ({ db }) =>
      sql`select from access.consent`.execute(db),
    );
    expect(others.rows).toEqual([]);
  });
});

test("under a mandate nobody writes that the person agreed", async () => {
  const sharing = await open(acting);
  await sayAgain(app, person(giver), { sharing });
  const copied = (as: Actor) =>
    app.transaction(as, ({ db }) =>
      sql`insert into access.consent (id, space, sharing, sentence, text_name, text_version, text_hash, channel, said_at)
        values (gen_random_uuid(), ${giver}, gen_random_uuid(), '', 'access.sharing', 1, '', 'page', house.now())`.execute(
        db,
      ),
    );
  for (const as of [acting, person(holder), job("test")])
    await expect(copied(as)).rejects.toThrow("row-level security");
  await copied(person(giver));
});
