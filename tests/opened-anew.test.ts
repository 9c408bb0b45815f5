import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { endSharingIn, giveGrantIn } from "#modules/access";
import { endMandate } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type Actor, action, asOwner, job, person } from "#services/house";

import { shareNote } from "../src/modules/conversations/actions/share-note.ts";
import { saveEnded } from "../src/modules/people/store/mandates.ts";
import { actingFor } from "./support/entrusting.ts";
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
  type Trial,
  trialText,
} from "./support/opened-under.ts";

/* From when the fourteen days are counted where who acts for somebody opens the same thing anew. */

let app: TestHouse;
let trial: Trial;
let acting: Actor;

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  trial = await aNoteUnderAMandate(app);
  ({ acting } = trial);
});

const open = (as: Actor, more?: { readonly from?: Temporal.Instant }) =>
  openNote(app, trial, as, more);
const reads = (after?: Temporal.Duration) => readsNote(app, trial, after);
const lastly = justBefore(DAYS);

describe("what is opened under a mandate", () => {
  test("opened anew, ends fourteen days after the first time, and opens nothing from then on", async () => {
    await open(acting);
    app.setNow(TEST_NOW.add({ hours: 10 * 24 }));
    await open(acting);
    expect([await reads(lastly), await reads(hours(DAYS))]).toEqual([true, false]);
    await expect(open(acting)).rejects.toThrow("already-over");
    const alone = {
      space: ownSpaceOf(trial.giver),
      table: NOTES,
      row: trial.note,
      to: trial.reader,
      text: trialText,
    };
    const give = (as: Actor) => action(giveGrantIn)(app, as, { ...alone, until: undefined });
    expect(await give(acting)).toEqual({ done: false, refusal: "already-over" });
    // Over is said before that it would begin after its end: as who opens it from a coming day reads.
    const from = app.clock.now().add({ hours: 1 });
    await expect(open(acting, { from })).rejects.toThrow("already-over");
    // Given by the person meanwhile, it is another time.
    await open(person(trial.giver));
    app.setNow(app.clock.now().add({ hours: 1 }));
    await open(acting);
    expect(await reads(hours(DAYS + 2))).toBe(true);
  });

  test("ends so even where an action forgets since when: PostgreSQL counts from the first time", async () => {
    const id = await open(acting);
    const again = TEST_NOW.add({ hours: 10 * 24 });
    await app.transaction(person(trial.giver), (work) => endSharingIn(work, { sharing: id }));
    await app.transaction(acting, ({ db }) =>
      sql`insert into access.grant (id, space, table_name, row, to_person, text_name, text_version, text_hash,
          channel, given_at, under)
        select gen_random_uuid(), space, table_name, row, to_person, text_name, text_version,
          text_hash, channel, ${again}, under from access.grant where sharing = ${id}`.execute(db),
    );
    const { rows } = await app.transaction(person(trial.giver), ({ db }) =>
      sql<{ until: Temporal.Instant }>`select distinct until from access.grant
        where space = ${trial.giver}`.execute(db),
    );
    expect(rows.map(({ until }) => until.toString())).toEqual([
      TEST_NOW.add({ hours: DAYS }).toString(),
    ]);
  });

  test("is another time under another mandate, or after what was opened before there was such an end", async () => {
    await open(acting);
    await endMandate(app, person(trial.giver), { mandate: mandateOf(acting) });
    app.setNow(TEST_NOW.add({ hours: DAYS }));
    acting = await actingFor(app, trial.giver, trial.holder, ["notes"]);
    await open(acting);
    expect(await reads(hours(2 * DAYS).subtract({ milliseconds: 1 }))).toBe(true);
    // As it stood before: until the end of its mandate.
    await asOwner(app, async ({ db }) => {
      await sql`alter table access.grant no force row level security`.execute(db);
      await sql`update access.grant set until = given_at + interval '30 days' where space = ${trial.giver}`.execute(
        db,
      );
      await sql`alter table access.grant force row level security`.execute(db);
    });
    app.setNow(TEST_NOW.add({ hours: 2 * DAYS }));
    await open(acting);
    expect(await reads(hours(3 * DAYS).subtract({ milliseconds: 1 }))).toBe(true);
  });

  test("counts as if the person had never given what they gave and took back themself: who acts learns nothing of it", async () => {
    await open(acting);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    const own = await open(person(trial.giver));
    app.setNow(TEST_NOW.add({ hours: 48 }));
    await app.transaction(person(trial.giver), (work) => endSharingIn(work, { sharing: own }));
    app.setNow(TEST_NOW.add({ hours: 49 }));
    await open(acting);
    expect([await reads(lastly), await reads(hours(DAYS))]).toEqual([true, false]);
    await expect(open(acting)).rejects.toThrow("already-over");
  });

  test("goes on counting under the mandate that its holder renewed", async () => {
    await open(acting);
    app.setNow(TEST_NOW.add({ hours: 10 * 24 }));
    await app.transaction(job("mandates"), (work) => saveEnded(work, mandateOf(acting), "person"));
    acting = await actingFor(app, trial.giver, trial.holder, ["notes"]);
    await open(acting);
    expect([await reads(lastly), await reads(hours(DAYS))]).toEqual([true, false]);
  });
});

test("a note that nobody said again is refused so, though it is still the person’s", async () => {
  await open(acting);
  app.setNow(TEST_NOW.add({ hours: DAYS }));
  expect(await shareNote(app, acting, { note: trial.note, to: trial.reader, end: "open" })).toEqual(
    {
      done: false,
      refusal: "unsaid-for-long",
    },
  );
});
