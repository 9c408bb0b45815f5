import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { erasePersonIn, makePersonIn } from "#modules/people";
import {
  asOwner,
  carryIn,
  forgetQuietOfIn,
  job,
  keepQuietIn,
  listQuietIn,
  mayReachIn,
  openToOurs,
  operator,
  passQuietIn,
  type Passing,
  person,
  type PersonId,
  reading,
  visitor,
  type Work,
} from "#services/house";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";

let app: TestHouse;
let ana: PersonId;
let bilal: PersonId;
let chloe: PersonId;

const someone = (name: string) =>
  app.transaction(job("opening"), (work) => makePersonIn(work, { name }));
const by = <T>(whom: PersonId, run: (work: Work) => Promise<T>) =>
  app.transaction(person(whom), run);

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  [ana, bilal, chloe] = [await someone("Ana"), await someone("Bilal"), await someone("Chloé")];
});

/** The same house, of which one more module keeps some persons apart; with what the gate asked it. */
function withModule(apart: (passing: Passing) => readonly PersonId[]) {
  const asked: Passing[] = [];
  const keepsApart = (_: Work, passing: Passing) => {
    asked.push(passing);
    return Promise.resolve(new Set(apart(passing)));
  };
  const modules = [...app.modules, { name: "trial", floor: 1, needs: [], keepsApart }];
  return { asked, modules };
}

const inside = (work: Work, modules: Work["app"]["modules"]): Work => ({
  ...work,
  app: { ...work.app, modules },
});

describe("the gate", () => {
  test("lets pass what no module keeps apart, in the order asked, and always to oneself", async () => {
    const { modules } = withModule(({ among }) => among.filter((one) => one === bilal));
    const reached = await by(ana, (work) => mayReachIn(inside(work, modules), [chloe, bilal, ana]));
    expect(reached).toEqual([chloe, ana]);
  });

  test("asks each module once for all, with whose it is and on what it rests", async () => {
    const { asked, modules } = withModule(() => []);
    const on = { kind: "offre", id: "1" };
    await app.transaction(visitor, (work) =>
      mayReachIn(inside(work, modules), [ana, bilal, ana], { from: chloe, found: true, on }),
    );
    expect(asked).toEqual([{ from: chloe, among: [ana, bilal], found: true, on }]);
  });

  test("remembers in a reading, person by person, and never in a step that writes", async () => {
    const { asked, modules } = withModule(() => []);
    const twice = async (work: Work) => {
      await mayReachIn(inside(work, modules), [bilal]);
      await mayReachIn(inside(work, modules), [bilal, chloe]);
      return undefined;
    };
    await reading(twice)(app, person(ana), undefined);
    expect(asked.map(({ among }) => among)).toEqual([[bilal], [chloe]]);
    asked.length = 0;
    await by(ana, twice);
    expect(asked.map(({ among }) => among)).toEqual([[bilal], [bilal, chloe]]);
  });

  test("reaches nobody who is gone or was never there, nor lets pass what comes from them", async () => {
    const gone = await someone("Dune");
    await app.transaction(operator(), (work) => erasePersonIn(work, gone));
    expect(await by(ana, (work) => mayReachIn(work, [gone, newId<"Person">(), bilal]))).toEqual([
      bilal,
    ]);
    expect(await by(ana, (work) => mayReachIn(work, [bilal], { from: gone }))).toEqual([]);
  });

  test("reaches a minor behind a common door, and not by who found them where anybody looks", async () => {
    await app.transaction(job("know-ages"), (work) =>
      sql`update people.person set birth_year = 2010 where id = ${bilal}`.execute(work.db),
    );
    expect(await by(ana, (work) => mayReachIn(work, [bilal]))).toEqual([bilal]);
    expect(await by(ana, (work) => mayReachIn(work, [bilal], { found: true }))).toEqual([]);
  });
});

const carry = (work: Work, row: string, part?: string) =>
  carryIn(inside(work, withModule(() => [bilal]).modules), {
    row,
    ...(part === undefined ? {} : { part }),
    to: [bilal, chloe],
  });
const quietFor = (whom: PersonId, rows: readonly string[], part?: string) =>
  by(whom, async (work) => [
    ...(await listQuietIn(work, rows, part === undefined ? {} : { part })),
  ]);

describe("what does not pass", () => {
  test("is kept quiet for those alone whom it does not reach, whole or in part", async () => {
    const [row, other] = [newId(), newId()];
    expect(await by(ana, (work) => carry(work, row))).toEqual([chloe]);
    await by(ana, (work) => carry(work, other, "thanks"));
    expect(await quietFor(bilal, [row, other])).toEqual([row]);
    expect(await quietFor(bilal, [row, other], "thanks")).toEqual([other]);
    expect(await quietFor(chloe, [row, other])).toEqual([]);
    expect(await quietFor(ana, [row, other])).toEqual([]);
  });

  test("can be noted by the gate alone, and is read by nobody else", async () => {
    const row = newId();
    await by(ana, (work) => carry(work, row));
    const seen = (actor: Parameters<typeof app.transaction>[0]) =>
      app.transaction(actor, async (work) => {
        const { rows } = await sql`select from house.quiet where "row" = ${row}`.execute(work.db);
        return rows.length;
      });
    expect(await seen(person(ana))).toBe(0);
    expect(await seen(visitor)).toBe(0);
    await expect(
      by(bilal, (work) =>
        sql`insert into house.quiet values (${newId()}, '', ${bilal})`.execute(work.db),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test("is hidden by PostgreSQL in a table that was given to it, from who asks in their name", async () => {
    const [shown, hidden] = [newId(), newId()];
    await asOwner(app, async ({ db }) => {
      await sql`create table house.trial (id uuid primary key);
        alter table house.trial enable row level security;
        alter table house.trial force row level security;
        create policy all_of_it on house.trial using (true);
        select house.keep_quiet('house.trial')`.execute(db);
      await openToOurs(app, db, ["house"]);
    });
    await sql`insert into house.trial values (${shown}), (${hidden})`.execute(app.db);
    await by(ana, (work) => keepQuietIn(work, { row: hidden, persons: [bilal] }));
    const ids = (whom: PersonId) =>
      by(whom, async (work) => {
        const { rows } = await sql<{ id: string }>`select id from house.trial`.execute(work.db);
        return rows.map(({ id }) => id);
      });
    expect(await ids(bilal)).toEqual([shown]);
    expect((await ids(chloe)).toSorted()).toEqual([shown, hidden].toSorted());
    await by(ana, (work) => passQuietIn(work, bilal, chloe));
    expect(await ids(bilal)).toHaveLength(2);
    expect(await ids(chloe)).toEqual([shown]);
    await by(ana, (work) => forgetQuietOfIn(work, chloe));
    expect(await ids(chloe)).toHaveLength(2);
  });
});
