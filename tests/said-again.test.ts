import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { endSharingIn, giveGrantIn, shareIn } from "#modules/access";
import { endMandate } from "#modules/people";
import { ownSpaceOf, type SharingId } from "#rules/access";
import { type Actor, action, job, person, type PersonId } from "#services/house";

import { aboutPerson } from "../src/modules/access/actions/about-person.ts";
import { sayAgain } from "../src/modules/access/actions/say-again.ts";
import { listToSayAgainIn } from "../src/modules/access/actions/see-sharings.ts";
import { writeNote } from "../src/modules/conversations/actions/write-note.ts";
import { actingFor } from "./support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { personNamed } from "./support/team.ts";

/*
 * What is opened under a mandate is the person's to say again: until then it has an end of its own, which stands in the
 * grant. Said again, it is theirs, and the mandate has no word in it any more.
 */

const NOTES = "conversations.note";
/** In hours. */
const DAYS = 14 * 24;
const text = { name: "trial-sharing", version: 1, words: "Vous pouvez arrêter quand vous voulez." };

let app: TestHouse;
let giver: PersonId;
let holder: PersonId;
let reader: PersonId;
let acting: Actor;
let note: string;
let numbered = 0;

const named = (name: string) => personNamed(app, name, `redire${(numbered += 1)}@example.org`);

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  app.setNow(TEST_NOW);
  giver = await named("Adrienne");
  holder = await named("Nadège");
  reader = await named("Malika");
  acting = await actingFor(app, giver, holder, ["notes"]);
  const written = await writeNote(app, person(giver), { words: "La porte de devant coince." });
  if (!written.done) throw new Error(written.refusal);
  note = written.value;
});

async function open(
  as: Actor,
  more: { readonly until?: Temporal.Instant; readonly from?: Temporal.Instant } = {},
): Promise<SharingId> {
  const told = await action(shareIn)(app, as, {
    space: ownSpaceOf(giver),
    tables: [NOTES],
    row: note,
    to: { person: reader },
    until: undefined,
    purpose: undefined,
    text,
    ...more,
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

const reads = (after = Temporal.Duration.from({ hours: 0 })) => {
  app.setNow(TEST_NOW.add(after));
  return app.transaction(person(reader), async ({ db }) => {
    const { rows } = await sql`select from conversations.note where id = ${note}`.execute(db);
    return rows.length === 1;
  });
};
const waiting = (as: Actor) => app.transaction(as, listToSayAgainIn);
const hours = (count: number) => Temporal.Duration.from({ hours: count });
const lastly = hours(DAYS).subtract({ milliseconds: 1 });

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
    const other = await named("Quentin");
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

  test("opened anew, ends fourteen days after the first time, and opens nothing from then on", async () => {
    await open(acting);
    app.setNow(TEST_NOW.add({ hours: 10 * 24 }));
    await open(acting);
    expect([await reads(lastly), await reads(hours(DAYS))]).toEqual([true, false]);
    await expect(open(acting)).rejects.toThrow("already-over");
    const alone = { space: ownSpaceOf(giver), table: NOTES, row: note, to: reader, text };
    const give = (as: Actor) => action(giveGrantIn)(app, as, { ...alone, until: undefined });
    expect(await give(acting)).toEqual({ done: false, refusal: "already-over" });
    // Given by the person meanwhile, it is another time.
    await open(person(giver));
    app.setNow(app.clock.now().add({ hours: 1 }));
    await open(acting);
    expect(await reads(hours(DAYS + 2))).toBe(true);
  });

  test("ends so even where an action forgets since when: PostgreSQL counts from the first time", async () => {
    const id = await open(acting);
    const again = TEST_NOW.add({ hours: 10 * 24 });
    await app.transaction(person(giver), (work) => endSharingIn(work, { sharing: id }));
    await app.transaction(acting, ({ db }) =>
      sql`insert into access.grant (id, space, table_name, row, to_person, text_name, text_version, text_hash,
          channel, given_at, under)
        select gen_random_uuid(), space, table_name, row, to_person, text_name, text_version,
          text_hash, channel, ${again}, under from access.grant where sharing = ${id}`.execute(db),
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
    const alone = { space: ownSpaceOf(giver), table: NOTES, row: note, to: reader, text };
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

function mandateOf({ mandate }: Actor) {
  if (mandate === undefined) throw new Error("no mandate");
  return mandate;
}
