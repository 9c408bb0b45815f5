import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Id, newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import {
  type Actor,
  action,
  asOwner,
  holderOf,
  job,
  openToOurs,
  person,
  type PersonId,
  type Work,
} from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { entrust } from "../../../../tests/support/entrusting.ts";
import { personNamed } from "../../../../tests/support/team.ts";
import type { PartyId, Recipient, SharingId } from "../domain/sharing.ts";
import { ownSpaceOf } from "../domain/space.ts";
import { aboutPerson } from "./about-person.ts";
import { giveGrantIn } from "./give-grant.ts";
import {
  closePartyIn,
  endAllWithIn,
  joinPartyIn,
  keepOutIn,
  leavePartyIn,
  letBackIn,
  listMembersIn,
  makePartyIn,
  openWithPartyIn,
} from "./keep-parties.ts";
import { openSharingsIn, sharingsOpenToMeIn } from "./list-grants.ts";
import { makeOwnSpaceIn } from "./make-space.ts";
import { endSharingIn, type Share, shareAgainIn, shareIn } from "./share.ts";

const LETTER = "trial.letter";
/** A named field of a letter: where it was put. */
const PLACE = "trial.place";
const text = { name: "trial-sharing", version: 1, words: "Vous pouvez arrêter quand vous voulez." };

let app: TestHouse;
let [ana, bilal, chloe]: readonly [PersonId, PersonId, PersonId] = [newId(), newId(), newId()];
let letters: readonly Id<"Letter">[] = [];
let party: PartyId = newId();

beforeAll(async () => {
  app = await testHouse();
  await asOwner(app, async ({ db }) => {
    await sql`create schema trial`.execute(db);
    for (const table of [LETTER, PLACE]) {
      await sql`create table ${sql.table(table)} (id uuid primary key, space uuid not null)`.execute(
        db,
      );
      await sql`select access.guard(${table})`.execute(db);
    }
    await openToOurs(app, db, ["trial"]);
  });
});

beforeEach(async () => {
  app.setNow(TEST_NOW);
  [ana, bilal, chloe, party] = [newId(), newId(), newId(), newId()];
  for (const id of [ana, bilal, chloe])
    await app.transaction(job("test"), (work) => makePersonIn(work, { id, name: "Quelqu’un" }));
  await app.transaction(person(ana), async (work) => {
    await makeOwnSpaceIn(work, ana);
    await makePartyIn(work, {
      id: party,
      space: ownSpaceOf(ana),
      name: "Mes aides",
      keptBy: "trial",
    });
  });
  letters = [await write(), await write()];
});

/** Ana writes one more letter, and where she put it. */
async function write(): Promise<Id<"Letter">> {
  const id = newId<"Letter">();
  await app.transaction(person(ana), async ({ db }) => {
    await sql`insert into trial.letter values (${id}, ${ana})`.execute(db);
    await sql`insert into trial.place values (${id}, ${ana})`.execute(db);
  });
  return id;
}

async function seen(work: Work, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from ${sql.table(table)} where space = ${ana}`.execute(work.db);
  return rows.map(({ id }) => id).toSorted();
}
const sees = (who: PersonId, table = LETTER) =>
  app.transaction(person(who), (work) => seen(work, table));

const asked = (to: Recipient, row: string | undefined, more: Partial<Share> = {}): Share => ({
  space: ownSpaceOf(ana),
  tables: [LETTER],
  row,
  to,
  until: undefined,
  purpose: undefined,
  text,
  ...more,
});
const share = (to: Recipient, row: string | undefined, more?: Partial<Share>, as = person(ana)) =>
  action(shareIn)(app, as, asked(to, row, more));

async function shared(...given: Parameters<typeof share>): Promise<SharingId> {
  const told = await share(...given);
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
const inParty = (act: typeof joinPartyIn, who: PersonId, as: Actor = job("test")) =>
  action(act)(app, as, { party, person: who, keptBy: "trial" });
const only = (...some: readonly (string | undefined)[]) => some.map(String).toSorted();

describe("what one sentence shares", () => {
  test("is a thing, and the fields that were named with it: not the next thing, not the other fields", async () => {
    await shared({ person: bilal }, letters[0]);
    expect([await sees(bilal), await sees(bilal, PLACE)]).toEqual([only(letters[0]), []]);
    await shared({ person: chloe }, letters[1], { tables: [LETTER, PLACE] });
    expect([await sees(chloe), await sees(chloe, PLACE)]).toEqual([
      only(letters[1]),
      only(letters[1]),
    ]);
  });

  test("is a kind of thing: what is there, and what comes", async () => {
    const sharing = await shared({ person: bilal }, undefined);
    const later = await write();
    expect([await sees(bilal), await sees(bilal, PLACE)]).toEqual([only(...letters, later), []]);
    expect(await sees(chloe)).toEqual([]);
    await action(endSharingIn)(app, person(ana), { sharing });
    expect(await sees(bilal)).toEqual([]);
  });

  test("begins and ends at the instants that were said", async () => {
    const [from, until] = [TEST_NOW.add({ hours: 1 }), TEST_NOW.add({ hours: 2 })];
    await shared({ person: bilal }, letters[0], { from, until });
    const at = async (now: Temporal.Instant) => {
      app.setNow(now);
      return (await sees(bilal)).length;
    };
    const ms = { milliseconds: 1 };
    expect([await at(from.subtract(ms)), await at(from)]).toEqual([0, 1]);
    expect([await at(until.subtract(ms)), await at(until)]).toEqual([1, 0]);
    // A clock that goes back opens what was open then, and no more.
    expect(await at(from.subtract(ms))).toBe(0);
  });

  test("said again replaces what stood, for a thing and for a kind", async () => {
    for (const row of [letters[0], undefined]) {
      await shared({ person: bilal }, row);
      await shared({ person: bilal }, row, { until: TEST_NOW.add({ hours: 1 }) });
      app.setNow(TEST_NOW.add({ hours: 1 }));
      expect(await sees(bilal)).toEqual([]);
      app.setNow(TEST_NOW);
    }
  });

  test("taken back is over for the next statement of a transaction that is open", async () => {
    const sharing = await shared({ person: bilal }, undefined);
    await app.transaction(person(bilal), async (work) => {
      expect(await seen(work, LETTER)).toHaveLength(2);
      await action(endSharingIn)(app, person(ana), { sharing });
      expect(await seen(work, LETTER)).toEqual([]);
    });
  });

  test("taken back is said again in one act, and was closed in between", async () => {
    const sharing = await shared({ person: bilal }, letters[0], { tables: [LETTER, PLACE] });
    const again = () => action(shareAgainIn)(app, person(ana), { sharing, text });
    // Nothing was taken back yet.
    expect(await again()).toEqual({ done: true, value: undefined });
    await action(endSharingIn)(app, person(ana), { sharing });
    expect(await again()).toEqual({ done: true, value: sharing });
    expect([await sees(bilal), await sees(bilal, PLACE)]).toEqual([
      only(letters[0]),
      only(letters[0]),
    ]);
    const { rows } = await app.transaction(person(ana), ({ db }) =>
      sql`select from access.grant where space = ${ana} and ended_at is not null`.execute(db),
    );
    expect(rows).toHaveLength(2);
  });

  test("of another is ended and said again by nobody else", async () => {
    const sharing = await shared({ person: bilal }, letters[0]);
    for (const who of [bilal, chloe]) {
      const refusal = { done: false, refusal: "unknown-sharing" };
      expect(await action(endSharingIn)(app, person(who), { sharing })).toEqual(refusal);
      expect(await action(shareAgainIn)(app, person(who), { sharing, text })).toEqual(refusal);
    }
    expect(await sees(bilal)).toHaveLength(1);
  });
});

async function refusalOf(...given: Parameters<typeof share>) {
  const told = await share(...given);
  return told.done ? "done" : told.refusal;
}

describe("a sharing is refused", () => {
  test("to oneself, to who is not here, to who left, and to the party of another", async () => {
    expect(await refusalOf({ person: ana }, letters[0])).toBe("to-yourself");
    expect(await refusalOf({ person: newId() }, letters[0])).toBe("unknown-recipient");
    expect(await refusalOf({ party: newId() }, letters[0])).toBe("unknown-recipient");
    await app.transaction(person(bilal), (work) => makeOwnSpaceIn(work, bilal));
    const theirs = { space: ownSpaceOf(bilal) };
    expect(await refusalOf({ party }, undefined, theirs, person(bilal))).toBe("unknown-recipient");
    await app.transaction(job("erase-person"), (work) =>
      sql`update people.person set left_at = ${TEST_NOW}, name = null where id = ${chloe}`.execute(
        work.db,
      ),
    );
    expect(await refusalOf({ person: chloe }, letters[0])).toBe("unknown-recipient");
  });

  test("of what is not one’s own, of what is nowhere, and when it is over as it begins", async () => {
    expect(await refusalOf({ person: chloe }, letters[0], {}, person(bilal))).toBe(
      "not-your-space",
    );
    expect(await refusalOf({ person: bilal }, newId())).toBe("unknown-row");
    expect(await refusalOf({ person: bilal }, letters[0], { tables: [] })).toBe("unknown-row");
    expect(await refusalOf({ person: bilal }, letters[0], { until: TEST_NOW })).toBe(
      "already-over",
    );
    expect(await refusalOf({ party }, letters[0], { until: TEST_NOW })).toBe("already-over");
    const from = TEST_NOW.add({ hours: 2 });
    const until = TEST_NOW.add({ hours: 1 });
    expect(await refusalOf({ person: bilal }, letters[0], { from, until })).toBe(
      "begins-after-its-end",
    );
  });

  test("under a mandate, of a kind or to a party: by the rule, and by PostgreSQL", async () => {
    const giver = await personNamed(app, "Lucienne", "lucienne@example.org");
    const holder = await personNamed(app, "Quentin", "quentin@example.org");
    await app.transaction(person(giver), (work) => makeOwnSpaceIn(work, giver));
    const mandate = await entrust(app, giver, { id: holder, email: "quentin@example.org" }, [
      "notes",
    ]);
    const acting = holderOf(holder, { person: giver, mandate, scopes: ["notes"] });
    const space = ownSpaceOf(giver);
    expect(await refusalOf({ person: bilal }, undefined, { space }, acting)).toBe(
      "one-thing-under-a-mandate",
    );
    expect(await refusalOf({ person: holder }, newId(), { space }, acting)).toBe("to-the-holder");
    await expect(
      app.transaction(acting, ({ db }) =>
        sql`insert into access.grant (id, space, table_name, to_person, text_name, text_version, text_hash, channel, given_at)
          values (gen_random_uuid(), ${giver}, ${LETTER}, ${bilal}, 'trial-sharing', 1, '', 'page', house.now())`.execute(
          db,
        ),
      ),
    ).rejects.toThrow("row-level security");
  });
});

/** How many parties, and members of them, somebody knows of. */
const known = (who: PersonId) =>
  app.transaction(person(who), async ({ db }) => {
    const parties = await sql`select from access.party`.execute(db);
    const members = await sql`select from access.party_member`.execute(db);
    return [parties.rows.length, members.rows.length];
  });

describe("a party", () => {
  test("sees what is shared with it, from when they join until they leave; its owner is told at once", async () => {
    await shared({ party }, letters[0]);
    expect(await sees(bilal)).toEqual([]);
    await inParty(joinPartyIn, bilal);
    await inParty(joinPartyIn, bilal);
    await shared({ party }, undefined);
    expect([await sees(bilal), await sees(chloe)]).toEqual([only(...letters), []]);
    const { rows } = await app.transaction(job("events"), ({ db }) =>
      sql`select from house.event where name = 'access.party-joined' and subject = ${party}`.execute(
        db,
      ),
    );
    expect(rows).toHaveLength(1);
    await inParty(leavePartyIn, bilal);
    expect(await sees(bilal)).toEqual([]);
  });

  test("is kept shut by its owner alone, and joining again does not open it, until they let back", async () => {
    await shared({ party }, undefined);
    await inParty(joinPartyIn, bilal);
    for (const who of [bilal, chloe])
      expect(await inParty(keepOutIn, bilal, person(who))).toEqual({
        done: false,
        refusal: "unknown-party",
      });
    expect(await sees(bilal)).toHaveLength(2);
    await inParty(keepOutIn, bilal, person(ana));
    await inParty(leavePartyIn, bilal);
    await inParty(joinPartyIn, bilal);
    expect(await sees(bilal)).toEqual([]);
    await inParty(letBackIn, bilal, person(ana));
    expect(await sees(bilal)).toEqual([]);
    await inParty(joinPartyIn, bilal);
    expect(await sees(bilal)).toHaveLength(2);
  });

  test("is of the module that keeps it: no other has anybody join or leave", async () => {
    await shared({ party }, undefined);
    const by = (act: typeof joinPartyIn, keptBy: string) =>
      action(act)(app, job("test"), { party, person: bilal, keptBy });
    for (const act of [joinPartyIn, leavePartyIn])
      expect(await by(act, "other")).toEqual({ done: false, refusal: "unknown-party" });
    expect(await sees(bilal)).toEqual([]);
    await by(joinPartyIn, "trial");
    await by(leavePartyIn, "other");
    expect(await sees(bilal)).toHaveLength(2);
    await by(leavePartyIn, "trial");
    expect(await sees(bilal)).toEqual([]);
  });

  test("is known to its owner; who is in it knows that, and not who else", async () => {
    await inParty(joinPartyIn, bilal);
    await inParty(joinPartyIn, chloe);
    await inParty(keepOutIn, chloe, person(ana));
    expect([await known(ana), await known(bilal), await known(chloe)]).toEqual([
      [1, 2],
      [0, 1],
      [0, 0],
    ]);
  });

  test("is closed by the module that keeps it, which alone reads who is in it and who is kept out", async () => {
    const sharing = await shared({ party }, undefined);
    for (const who of [bilal, chloe]) await inParty(joinPartyIn, who);
    await inParty(keepOutIn, chloe, person(ana));
    const its = (keptBy: string) => ({ party, parties: [party], keptBy });
    const inIt = async (keptBy: string) =>
      (await app.transaction(job("test"), (work) => listMembersIn(work, its(keptBy)))).map(
        ({ person: who, keptOutAt }) => [who, keptOutAt !== undefined],
      );
    expect([await inIt("other"), await inIt("trial")]).toEqual([
      [],
      expect.arrayContaining([
        [bilal, false],
        [chloe, true],
      ]),
    ]);
    const close = (keptBy: string) => action(closePartyIn)(app, job("test"), its(keptBy));
    expect(await close("other")).toEqual({ done: false, refusal: "unknown-party" });
    const open = (who: PersonId) =>
      app.transaction(person(who), (work) => sharingsOpenToMeIn(work, [sharing]));
    expect([(await open(bilal)).size, (await open(chloe)).size]).toEqual([1, 0]);
    const stands = (keptBy: string) =>
      app.transaction(job("test"), (work) => openWithPartyIn(work, { party, keptBy }));
    expect([[...(await stands("trial"))], (await stands("other")).size]).toEqual([[sharing], 0]);
    for (const _ of [1, 2]) expect((await close("trial")).done).toBe(true);
    expect((await stands("trial")).size).toBe(0);
    expect([await sees(bilal), (await open(bilal)).size]).toEqual([[], 0]);
    expect(await inIt("trial")).toEqual([[chloe, true]]);
    const left = await app.transaction(person(ana), (work) => openSharingsIn(work, [sharing]));
    expect(left.size).toBe(0);
  });

  test("does not open what the gate keeps apart, whoever came first: and the giver does not learn it", async () => {
    await app.transaction(job("see-blocks"), ({ db }) =>
      sql`insert into moderation.block (person, blocked, since) values (${bilal}, ${ana}, ${TEST_NOW})`.execute(
        db,
      ),
    );
    await shared({ party }, letters[0]);
    for (const who of [bilal, chloe]) await inParty(joinPartyIn, who);
    await shared({ party }, letters[1]);
    await shared({ person: bilal }, undefined);
    expect([await sees(bilal), await sees(chloe)]).toEqual([[], only(...letters)]);
  });
});

describe("what is shared ends", () => {
  test("with whoever wants nothing more of somebody: by name, and by their parties", async () => {
    await inParty(joinPartyIn, bilal);
    await shared({ party }, letters[0]);
    await shared({ person: bilal }, letters[1]);
    await shared({ person: chloe }, letters[1]);
    await app.transaction(person(ana), (work) => endAllWithIn(work, bilal));
    expect([await sees(bilal), await sees(chloe)]).toEqual([[], only(letters[1])]);
  });

  test("with whoever leaves, on either side", async () => {
    await inParty(joinPartyIn, bilal);
    await shared({ party }, undefined);
    await shared({ person: chloe }, undefined);
    await app.transaction(person(bilal), (work) => aboutPerson.erases(work, bilal));
    expect([await sees(bilal), await sees(chloe)]).toEqual([[], only(...letters)]);
    await inParty(joinPartyIn, chloe);
    await app.transaction(person(ana), (work) => aboutPerson.erases(work, ana));
    expect(await sees(chloe)).toEqual([]);
  });

  test.each([0, 1])(
    "where two turn out to be one, once each, kept out where either was (%i)",
    async (which) => {
      for (const who of [bilal, chloe]) await inParty(joinPartyIn, who);
      await inParty(keepOutIn, which === 0 ? bilal : chloe, person(ana));
      for (const who of [bilal, chloe]) await shared({ person: who }, undefined);
      await shared({ party }, letters[0]);
      await app.transaction(job("test"), (work) => aboutPerson.merges(work, bilal, chloe));
      expect([await sees(bilal), await sees(chloe)]).toEqual([[], only(...letters)]);
      const members = await app.transaction(person(ana), ({ db }) =>
        sql<{
          person: string;
          out: boolean;
        }>`select person, kept_out_at is not null as out from access.party_member`.execute(db),
      );
      expect(members.rows).toEqual([{ person: chloe, out: true }]);
    },
  );
});

test("a grant that a module gives stands beside what is said of a kind, and ends alone", async () => {
  const sharing = await shared({ person: bilal }, undefined);
  const given = await action(giveGrantIn)(app, person(ana), {
    space: ownSpaceOf(ana),
    table: LETTER,
    row: letters[0] ?? "",
    to: bilal,
    until: undefined,
    text,
  });
  expect(given.done).toBe(true);
  await action(endSharingIn)(app, person(ana), { sharing });
  expect(await sees(bilal)).toEqual(only(letters[0]));
});
