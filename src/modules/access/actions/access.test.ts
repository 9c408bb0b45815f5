import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Id, newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import {
  asOwner,
  openToOurs,
  action,
  job,
  person,
  type PersonId,
  reading,
  type Work,
} from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { ownSpaceOf } from "../domain/space.ts";
import { aboutPerson } from "./about-person.ts";
import { endGrantIn, giveGrantIn } from "./give-grant.ts";
import { listGrantsIn, listSharedWithMeIn } from "./list-grants.ts";
import { addReaderIn, makeOwnSpaceIn, makeSpaceIn, removeReaderIn } from "./make-space.ts";
import { checkLogIn, listReadsIn, recordReadIn } from "./record-read.ts";
import { open, seal } from "./seal.ts";

const TABLE = "trial.letter";
const text = { name: "trial", version: 1, words: "Vous pouvez reprendre ce mot." };

let app: TestHouse;
let [ana, bilal, chloe]: readonly [PersonId, PersonId, PersonId] = [newId(), newId(), newId()];
let letter: Id<"Letter"> = newId();

beforeAll(async () => {
  app = await testHouse();
  await asOwner(app, async ({ db }) => {
    await sql`create schema trial`.execute(db);
    await sql`create table trial.letter (id uuid primary key, space uuid not null, words bytea not null)`.execute(
      db,
    );
    await sql`select access.guard('trial.letter')`.execute(db);
    await openToOurs(app, db, ["trial"]);
  });
});

beforeEach(async () => {
  app.setNow(TEST_NOW);
  [ana, bilal, chloe, letter] = [newId(), newId(), newId(), newId()];
  for (const id of [ana, bilal, chloe])
    await app.transaction(job("test"), (work) => makePersonIn(work, { id, name: "Quelqu’un" }));
  await app.transaction(person(ana), async (work) => {
    const space = await makeOwnSpaceIn(work, ana);
    const words = await seal(work, space, "Passez par le jardin.");
    await sql`insert into trial.letter values (${letter}, ${space}, ${words})`.execute(work.db);
  });
});

const named = () => ({ space: ownSpaceOf(ana), table: TABLE, row: letter });
const give = (until?: Temporal.Instant, to = bilal) =>
  action(giveGrantIn)(app, person(ana), { ...named(), to, until, text });

/** Reads the letter as somebody, and says so in its log. */
function read(who: PersonId): Promise<string | undefined> {
  return app.transaction(person(who), async (work) => {
    const { rows } = await sql<{ words: Uint8Array }>`
      select words from trial.letter where id = ${letter}`.execute(work.db);
    if (rows[0] === undefined) return undefined;
    await recordReadIn(work, named());
    return open(work, ownSpaceOf(ana), rows[0].words);
  });
}
const readsSeenBy = (who: PersonId) => reading(listReadsIn)(app, person(who), named());

describe("a grant", () => {
  test("opens one row to one person, and the owner reads in her log who saw it", async () => {
    expect(await read(bilal)).toBeUndefined();
    expect((await give()).done).toBe(true);
    expect(await read(bilal)).toBe("Passez par le jardin.");
    expect(await read(chloe)).toBeUndefined();
    expect(await readsSeenBy(ana)).toMatchObject([{ byKind: "person", by: bilal, at: TEST_NOW }]);
    expect(await readsSeenBy(chloe)).toEqual([]);
  });

  test("taken back, is over for the very next read", async () => {
    const grant = await give();
    expect(await read(bilal)).toBeDefined();
    if (!grant.done) throw new Error("not given");
    await action(endGrantIn)(app, person(ana), { grant: grant.value.id });
    expect(await read(bilal)).toBeUndefined();
    expect(await reading(listSharedWithMeIn)(app, person(bilal), { table: TABLE })).toEqual([]);
  });

  test("is over at the instant of its end, and not before", async () => {
    const end = TEST_NOW.add({ hours: 1 });
    await give(end);
    app.setNow(end.subtract({ milliseconds: 1 }));
    expect(await read(bilal)).toBeDefined();
    app.setNow(end);
    expect(await read(bilal)).toBeUndefined();
  });

  test("given again replaces the one that stood, with the text as it was accepted", async () => {
    await give();
    const again = await give(TEST_NOW.add({ hours: 1 }));
    const grants = await reading(listGrantsIn)(app, person(ana), { table: TABLE, rows: [letter] });
    expect(grants.filter(({ endedAt }) => endedAt === undefined)).toEqual(
      again.done ? [again.value] : [],
    );
    expect(grants[0]?.text).toMatchObject({ name: "trial", version: 1 });
    expect(grants[0]?.text.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("comes from the owner alone: not from who was let in, not from who was let read all", async () => {
    await give();
    await app.transaction(job("test"), (work) =>
      addReaderIn(work, { space: ownSpaceOf(ana), person: chloe }),
    );
    for (const giver of [bilal, chloe]) {
      expect(
        await action(giveGrantIn)(app, person(giver), {
          ...named(),
          to: giver === bilal ? chloe : bilal,
          until: undefined,
          text,
        }),
      ).toEqual({ done: false, refusal: "not-your-space" });
    }
  });

  test("cannot reach into another's space, be given to oneself, or be over when it begins", async () => {
    await app.transaction(person(bilal), (work) => makeOwnSpaceIn(work, bilal));
    const from = { space: ownSpaceOf(bilal), table: TABLE, row: letter };
    expect(
      await action(giveGrantIn)(app, person(bilal), { ...from, to: chloe, until: undefined, text }),
    ).toEqual({ done: false, refusal: "unknown-row" });
    expect(await give(undefined, ana)).toEqual({ done: false, refusal: "to-yourself" });
    expect(await give(TEST_NOW)).toEqual({ done: false, refusal: "already-over" });
  });

  test("of another is taken back by nobody else", async () => {
    const grant = await give();
    if (!grant.done) throw new Error("not given");
    expect(await action(endGrantIn)(app, person(bilal), { grant: grant.value.id })).toEqual({
      done: false,
      refusal: "unknown-grant",
    });
    expect(await read(bilal)).toBeDefined();
  });

  test("a text that changes its words and keeps its version is an accident", async () => {
    await give();
    await expect(
      action(giveGrantIn)(app, person(ana), {
        ...named(),
        to: chloe,
        until: undefined,
        text: { ...text, words: "Autre chose." },
      }),
    ).rejects.toThrow("kept its version");
  });
});

describe("the log of reads", () => {
  test("is not written when the owner reads, nor when the reading is undone", async () => {
    await give();
    await read(ana);
    await app
      .transaction(person(bilal), async (work) => {
        await recordReadIn(work, named());
        throw new Error("undone");
      })
      .catch(() => undefined);
    expect(await readsSeenBy(ana)).toEqual([]);
  });

  test("is written when somebody reads for the owner, under a mandate", async () => {
    await app.transaction({ ...person(bilal), for: ana, mandate: newId() }, (work) =>
      recordReadIn(work, named()),
    );
    expect(await readsSeenBy(ana)).toMatchObject([{ byKind: "person", by: bilal, for: ana }]);
  });

  test("tells those with whom a row is shared their own readings only", async () => {
    await give();
    await give(undefined, chloe);
    await read(bilal);
    await read(chloe);
    expect(await readsSeenBy(bilal)).toMatchObject([{ by: bilal }]);
    expect(await readsSeenBy(ana)).toHaveLength(2);
  });

  test("keeps one whole chain when several read at once", async () => {
    await give();
    await Promise.all(Array.from({ length: 8 }, () => read(bilal)));
    expect(await readsSeenBy(ana)).toHaveLength(8);
    expect(await reading(checkLogIn)(app, person(ana), { space: ownSpaceOf(ana) })).toBeUndefined();
  });

  test("is changed by nobody, and tells when someone with the database in hand changed it", async () => {
    await give();
    await Promise.all([read(bilal), read(bilal), read(bilal)]);
    await expect(
      app.transaction(job("access-log"), (work) =>
        sql`delete from access.read where space = ${ana}`
          .execute(work.db)
          .then(({ numAffectedRows }) => {
            if (numAffectedRows === 0n) throw new Error("nothing to delete for this actor");
          }),
      ),
    ).rejects.toThrow("nothing to delete");
    await behindTheWalls(app, (client) =>
      client.query("update access.read set by_person = $1 where space = $2 and place = 2", [
        chloe,
        ana,
      ]),
    );
    expect(await reading(checkLogIn)(app, person(ana), { space: ownSpaceOf(ana) })).toBe(2);
  });

  test("cannot be written by hand", async () => {
    await expect(
      app.transaction(person(ana), (work) =>
        sql`insert into access.read (space, place, table_name, row, by_kind, channel, at, hash)
          values (${ana}, 1, ${TABLE}, ${letter}, 'person', 'page', ${TEST_NOW}, '')`.execute(
          work.db,
        ),
      ),
    ).rejects.toThrow("row-level security");
  });
});

const asHouse = (run: (work: Work) => Promise<void>) => app.transaction(job("test"), run);

const sees = (who: PersonId, space: Id<"Space">) =>
  app.transaction(person(who), async (work) => {
    const { rows } = await sql`select access.visible_spaces() as space`.execute(work.db);
    return rows.some((row) => JSON.stringify(row).includes(space));
  });
const circleOf = async (reader: PersonId) => {
  const space = newId<"Space">();
  await asHouse(async (work) => {
    await makeSpaceIn(work, { id: space, kind: "circle", owner: undefined });
    await addReaderIn(work, { space, person: reader });
  });
  return space;
};

describe("a space", () => {
  test("is read by those who were let in, until they are let out", async () => {
    const space = await circleOf(bilal);
    expect([await sees(bilal, space), await sees(chloe, space)]).toEqual([true, false]);
    await asHouse((work) => removeReaderIn(work, { space, person: bilal }));
    expect(await sees(bilal, space)).toBe(false);
  });

  test("read by who was two is read by the one, and by who left no more", async () => {
    const space = await circleOf(bilal);
    await asHouse((work) => aboutPerson.merges(work, bilal, chloe));
    expect([await sees(bilal, space), await sees(chloe, space)]).toEqual([false, true]);
    await app.transaction(person(chloe), (work) => aboutPerson.erases(work, chloe));
    expect(await sees(chloe, space)).toBe(false);
  });

  test("made twice keeps its key", async () => {
    expect(await read(ana)).toBe("Passez par le jardin.");
    await app.transaction(person(ana), (work) => makeOwnSpaceIn(work, ana));
    expect(await read(ana)).toBe("Passez par le jardin.");
  });
});

describe("a person", () => {
  test("who leaves loses their words for ever, and their log keeps no name", async () => {
    await give();
    await read(bilal);
    await app.transaction(person(ana), (work) => aboutPerson.erases(work, ana));
    expect(await read(ana)).toBeUndefined();
    expect(await read(bilal)).toBeUndefined();
    expect(await readsSeenBy(bilal)).toMatchObject([{ by: bilal }]);
  });

  test("takes away what they shared and who saw it", async () => {
    await give();
    await read(bilal);
    const given = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
    expect(given["Ce que vous partagez"]).toMatchObject([{ avec: bilal, repris: null }]);
    expect(given["Qui a vu ce qui est à vous"]).toMatchObject([{ par: bilal }]);
    const his = await app.transaction(person(bilal), (work) => aboutPerson.gives(work, bilal));
    expect(his["Ce que l’on partage avec vous"]).toHaveLength(1);
    expect(his["Ce que vous avez vu chez les autres"]).toHaveLength(1);
  });

  test("who was two becomes one: the spaces pass whole, what was shared too", async () => {
    await give();
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, bilal, chloe));
    expect(await read(chloe)).toBe("Passez par le jardin.");
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, ana, chloe));
    expect(await read(chloe)).toBe("Passez par le jardin.");
    expect(await reading(listSharedWithMeIn)(app, person(chloe), { table: TABLE })).toEqual([]);
  });

  test("who leaves takes away what passed to them too", async () => {
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, ana, chloe));
    expect(await read(chloe)).toBe("Passez par le jardin.");
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, chloe));
    expect(await read(chloe)).toBeUndefined();
  });
});
