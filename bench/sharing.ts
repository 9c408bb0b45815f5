import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { newId } from "../src/basics/id.ts";
import {
  asOwner,
  openToOurs,
  person,
  type PersonId,
  type SpaceId,
  type Work,
} from "../src/services/house/index.ts";
import { listSharedOf } from "../src/modules/tasks/store/tasks.ts";
import {
  type Bench,
  type Curve,
  measure,
  type Measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
  timed,
} from "./support/bench.ts";
import { withHouse } from "./support/house.ts";

/** Items in all, in lists of a hundred, eight of ten shared one by one with somebody. */
const SIZES = [10_000, 1_000_000] as const;
const SMALL = [1_000, 10_000] as const;
const LIST = 100;
const TIMES = 200;
const WARM = 20;
/** The bound of a person's week, in milliseconds, and of what a hundred times more costs. */
const MUST_MS = 5;
const MUST_GROWTH = 1.5;

export const bench: Bench = {
  name: "sharing",
  title: `A list of ${LIST} things that somebody shares one by one, read by who it is shared with, among ${SIZES.at(-1)?.toLocaleString("en")} things and eight grants for ten of them; beside the same query on a table without row security.`,
  unit: "ms, 99th percentile of the transactions; growth from the fewest things to the most",
  run: (say, options) =>
    withHouse((app) => measureSharing(app, say, options.includes("--small") ? SMALL : SIZES)),
};

interface Row {
  readonly items: number;
  readonly grants: number;
  readonly ours: readonly number[];
  readonly unchecked: readonly number[];
  readonly isSame: boolean;
  readonly stale: number;
}

/** Measures it at each of these sizes, from the fewest things to the most. */
export async function measureSharing(
  app: OpenedApp,
  say: (sentence: string) => void,
  sizes: readonly number[],
): Promise<Outcome> {
  await prepare(app);
  const rows: Row[] = [];
  let before = 0;
  for (const items of sizes) {
    say(`sharing: ${items} things`);
    const grants = await fill(app, before, items);
    rows.push({ items, grants, ...(await look(app)) });
    before = items;
  }
  return { report: reportOf("sharing", measuresOf(rows)), notes: NOTES, curves: [curveOf(rows)] };
}

const NOTES = [
  "One process, one request at a time; each a transaction of its own, as a page opens it.",
] as const;

function measuresOf(rows: readonly Row[]): readonly Measure[] {
  const [fewest, most] = [rows[0], rows.at(-1)];
  if (fewest === undefined || most === undefined) throw new Error("nothing was measured");
  const growth = median(most.ours) / median(fewest.ours);
  return [
    measure({
      name: "a person’s week, p99 (ms)",
      ours: quantile(most.ours, 0.99),
      reference: quantile(most.unchecked, 0.99),
      must: MUST_MS,
      better: "lower",
      sameResult: rows.every(({ isSame }) => isSame),
    }),
    measure({ name: "growth", ours: growth, must: MUST_GROWTH, better: "lower" }),
    measure({
      name: "reads after it was taken back",
      ours: rows.reduce((sum, { stale }) => sum + stale, 0),
      must: 0,
      better: "lower",
    }),
  ];
}

function curveOf(rows: readonly Row[]): Curve {
  const columns = ["ours, median", "ours, p99", "unchecked, median", "unchecked, p99"];
  return {
    title: "A list that is shared",
    columns: ["things", "grants", ...columns],
    rows: rows.map(({ items, grants, ours, unchecked }) => [
      items,
      grants,
      round(median(ours)),
      round(quantile(ours, 0.99)),
      round(median(unchecked)),
      round(quantile(unchecked, 0.99)),
    ]),
  };
}

/** The same tasks without row security beside, and the text that is accepted. */
function prepare(app: OpenedApp): Promise<void> {
  return asOwner(app, async ({ db }) => {
    await sql`create schema unchecked`.execute(db);
    await sql`create table unchecked.task (like tasks.task including indexes)`.execute(db);
    await sql`insert into access.text (name, version, hash, kept_at) values ('bench', 1, '', now())`.execute(
      db,
    );
    await openToOurs(app, db, ["unchecked"]);
  });
}

const TABLES = ["people.person", "access.space", "tasks.task", "access.grant"] as const;

/** Things up to a number, in the own spaces of persons, a hundred each; the first eight of ten persons share theirs with the next. */
async function fill(app: OpenedApp, from: number, to: number): Promise<number> {
  const [first, last] = [from / LIST, to / LIST - 1];
  const shares = Math.floor((to / LIST) * 0.8);
  await asOwner(app, async ({ db }) => {
    // By who owns them, a million at once: what is measured afterwards is measured under their policies.
    for (const table of TABLES)
      await sql`alter table ${sql.table(table)} disable row level security`.execute(db);
    await sql`insert into people.person (id, joined_at)
      select md5('person ' || n)::uuid, now() from generate_series(${first}::int, ${last}::int) n`.execute(
      db,
    );
    await sql`insert into access.space (id, kind, owner, made_at)
      select id, 'person', id, now() from (
        select md5('person ' || n)::uuid as id from generate_series(${first}::int, ${last}::int) n) p`.execute(
      db,
    );
    await sql`insert into tasks.task (id, space, title, added_by, added_at)
      select md5('task ' || n || ' ' || i)::uuid, md5('person ' || n)::uuid, '\\x00', md5('person ' || n)::uuid, now()
      from generate_series(${first}::int, ${last}::int) n, generate_series(1, ${LIST}) i`.execute(
      db,
    );
    await sql`insert into access.grant (id, space, table_name, row, to_person, text_name, text_version, text_hash, channel, given_at)
      select gen_random_uuid(), md5('person ' || n)::uuid, 'tasks.task', md5('task ' || n || ' ' || i)::uuid,
        md5('person ' || n + 1)::uuid, 'bench', 1, '', 'page', now() - interval '1 hour'
      from generate_series(0, ${shares - 1}::int) n, generate_series(1, ${LIST}) i
      where not exists (select from access.grant g where g.space = md5('person ' || n)::uuid)`.execute(
      db,
    );
    await sql`truncate unchecked.task`.execute(db);
    await sql`insert into unchecked.task select * from tasks.task`.execute(db);
    for (const table of TABLES)
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    for (const table of [...TABLES, "unchecked.task"])
      await sql`analyze ${sql.table(table)}`.execute(db);
  });
  return shares * LIST;
}

async function look(app: OpenedApp): Promise<Omit<Row, "items" | "grants">> {
  const [giver, reader] = await personsOf(app);
  // oxlint-disable-next-line no-unsafe-type-assertion -- the id of a person's own space is theirs
  const space = giver as string as SpaceId;
  const checked = () => app.transaction(person(reader), (work) => idsOf(work, space));
  const plain = () => app.transaction(person(reader), ({ db }) => uncheckedIds(db, space));
  const [ours, unchecked]: [number[], number[]] = [[], []];
  for (let i = 0; i < WARM + TIMES; i += 1) {
    const [one, other] = [await timed(checked), await timed(plain)];
    if (i < WARM) continue;
    ours.push(one.ms);
    unchecked.push(other.ms);
  }
  const isSame = (await checked()).join() === (await plain()).join();
  return { ours, unchecked, isSame, stale: await staleReads(app, giver, checked) };
}

async function idsOf(work: Work, space: SpaceId): Promise<readonly string[]> {
  return (await listSharedOf(work, { space, rows: undefined })).map(({ id }) => id);
}

async function uncheckedIds(db: Work["db"], space: SpaceId): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select * from unchecked.task where space = ${space}
    order by done_at is not null, done_at desc, due nulls last, place limit 200`.execute(db);
  return rows.map(({ id }) => id);
}

/** How many of a list are read after it was taken back, and before it is shared again. */
async function staleReads(
  app: OpenedApp,
  giver: PersonId,
  read: () => Promise<readonly string[]>,
): Promise<number> {
  const set = (at: string | null) =>
    app.transaction(person(giver), ({ db }) =>
      sql`update access.grant set ended_at = ${at}::timestamptz where space = ${giver}`.execute(db),
    );
  let stale = 0;
  for (let i = 0; i < 10; i += 1) {
    await set(app.clock.now().toString());
    stale += (await read()).length;
    await set(null);
  }
  return stale;
}

/** Who shares the first list, and who reads it. */
async function personsOf(app: OpenedApp): Promise<readonly [PersonId, PersonId]> {
  const { rows } = await sql<{ giver: PersonId; reader: PersonId }>`
    select md5('person 0')::uuid as giver, md5('person 1')::uuid as reader`.execute(app.db);
  return [rows[0]?.giver ?? newId(), rows[0]?.reader ?? newId()];
}
