import type { PoolClient } from "pg";

import { type Columns, resolve } from "../src/modules/decisions/domain/counting/resolve.ts";
import {
  type Bench,
  type Curve,
  type Measure,
  measure,
  median,
  type Outcome,
  reportOf,
  round,
  spread,
  timed,
} from "./support/bench.ts";
import { chance } from "./support/chance.ts";
import { withHouse } from "./support/house.ts";
import { asOwner } from "../src/services/house/index.ts";

const SEED = 7;
const RUNS = 9;
/** Each way by SQL is gone this many times, and the median counts. */
const SQL_RUNS = 3;
/** The target of delegations: 10,000 members in 100 milliseconds; larger circles, as much a member. */
const MUST = { members: 10_000, ms: 100 } as const;
const SIZES = [10_000, 100_000, 1_000_000] as const;
/** Preferences are compared at these sizes: level by level, SQL takes long beyond. */
const ORDERED = [10_000, 100_000] as const;

export const bench: Bench = {
  name: "delegations",
  title:
    "Where each voice of a circle goes: a quarter votes, four others in five entrust their voice, half of them to a few whom many know; rings and all, from columns in memory, in one process. The reference: a recursive query of PostgreSQL on tables with their index.",
  unit: "ms a circle",
  run: (say) =>
    // The reference makes tables of its own: it is the owner's.
    withHouse((app) =>
      asOwner(app, async ({ pool }) => {
        const client = await pool.connect();
        try {
          // The reference has room to join in memory, more than the house gives itself.
          await client.query("set work_mem = '512MB'");
          return await run(client, say);
        } finally {
          await client.query("reset work_mem");
          client.release();
        }
      }),
    ),
};

interface Compared {
  readonly columns: Columns;
  readonly times: readonly number[];
  readonly plain: readonly number[];
  readonly same: boolean;
}

async function run(client: PoolClient, say: (sentence: string) => void): Promise<Outcome> {
  const single: Compared[] = [];
  for (const members of SIZES) {
    say(`delegations: ${members} members, one delegate each`);
    single.push(await compare(client, circleOf(members, 1), recursively));
  }
  const ordered: Compared[] = [];
  for (const members of ORDERED) {
    say(`delegations: ${members} members, up to three in order`);
    ordered.push(await compare(client, circleOf(members, 3), levelByLevel));
  }
  const measures = [
    ...single.map((one) => partOf("one delegate each, ms", one)),
    ...ordered.map((one) => partOf("up to three in order, ms", one)),
  ];
  say("delegations: cost against size");
  return {
    report: reportOf("delegations", measures),
    notes: [
      `Median of ${RUNS} passes (their ends): ${single.map(({ columns, times }) => `${columns.members} members ${spread(times)} ms`).join(", ")}. By SQL, of ${SQL_RUNS}.`,
      `The must is that of ${MUST.members} members; larger circles have as much a member. Its stretch, a million in 100 ms: ${round(median(single.at(-1)?.times ?? []))} ms here.`,
      "References: one delegate each, one recursive query, from the voters up; several in order, which a recursive query cannot say, one statement a level, the first of the preferences that the level before reached. Both read tables with the index that they need and write their voices to a table. Same result: whose ballot speaks for each member, all compared.",
    ],
    curves: [curve()],
  };
}

function partOf(name: string, { columns, times, plain, same }: Compared): Measure {
  const { members } = columns;
  return measure({
    name: `${members} members, ${name}`,
    ours: median(times),
    reference: median(plain),
    must: (MUST.ms * members) / MUST.members,
    better: "lower",
    sameResult: same,
  });
}

/** A circle drawn from a seed. */
function circleOf(members: number, most: number): Columns {
  const random = chance(SEED);
  const below = (bound: number) => Math.floor(random() * bound);
  const known = Math.ceil(members / 100);
  const voted = Uint8Array.from({ length: members }, () => Number(random() < 0.25));
  const first = new Int32Array(members + 1);
  const delegates: number[] = [];
  for (let i = 0; i < members; i += 1) {
    const count = random() < 0.8 ? 1 + below(most) : 0;
    const named = new Set<number>();
    for (let k = 0; k < count; k += 1) named.add(random() < 0.5 ? below(known) : below(members));
    named.delete(i);
    delegates.push(...named);
    first[i + 1] = delegates.length;
  }
  return { members, voted, first, delegates: Int32Array.from(delegates), cap: undefined };
}

async function compare(
  client: PoolClient,
  columns: Columns,
  bySql: (client: PoolClient) => Promise<void>,
): Promise<Compared> {
  const times = await repeated(() => resolve(columns));
  await load(client, columns);
  const plain: number[] = [];
  for (let i = 0; i < SQL_RUNS; i += 1) {
    await client.query("drop table if exists voice");
    plain.push((await timed(() => bySql(client))).ms);
  }
  const { rows } = await client.query<{ readonly speakers: string }>(
    `select string_agg(coalesce(v.speaker, -1)::text, ' ' order by m.member) as speakers
    from member m left join voice v on v.member = m.member`,
  );
  const same = rows[0]?.speakers === resolve(columns).speaker.join(" ");
  return { columns, times, plain, same };
}

async function repeated(work: () => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) times.push((await timed(work)).ms);
  return times;
}

/** The same circle in tables of this connection. */
async function load(client: PoolClient, { members, voted, first, delegates }: Columns) {
  const from: number[] = [];
  const to: number[] = [];
  const place: number[] = [];
  for (let i = 0; i < members; i += 1)
    for (let at = first[i] ?? 0; at < (first[i + 1] ?? 0); at += 1) {
      from.push(i);
      to.push(delegates[at] ?? 0);
      place.push(at - (first[i] ?? 0) + 1);
    }
  await client.query("drop table if exists member, delegation");
  await client.query(
    "create temporary table member (member int primary key, voted boolean not null)",
  );
  await client.query(
    "insert into member select row - 1, voted = 1 from unnest($1::int[]) with ordinality as m (voted, row)",
    [[...voted]],
  );
  await client.query(
    "create temporary table delegation (from_member int not null, to_member int not null, place int not null)",
  );
  await client.query(
    "insert into delegation select * from unnest($1::int[], $2::int[], $3::int[])",
    [from, to, place],
  );
  await client.query("create index on delegation (to_member)");
  await client.query("analyze member, delegation");
}

/** From the voters up, each to those who entrusted their voice to them and did not vote: with one delegate each, nobody is come to twice. */
async function recursively(client: PoolClient): Promise<void> {
  await client.query(`create temporary table voice as
    with recursive voice (member, speaker) as (
      select member, member from member where voted
      union all
      select d.from_member, v.speaker from voice v
      join delegation d on d.to_member = v.member
      join member m on m.member = d.from_member and not m.voted)
    select * from voice`);
}

/** Level by level: of those who wait, each whom the level before reached goes to the first of their preferences there. */
async function levelByLevel(client: PoolClient): Promise<void> {
  await client.query(`create temporary table voice as
    select member, member as speaker, 0 as level from member where voted`);
  await client.query("create unique index on voice (member)");
  await client.query("create index on voice (level)");
  await client.query("analyze voice");
  for (let level = 0, found: number | null = 1; found !== 0; level += 1) {
    const { rowCount } = await client.query(
      `insert into voice select distinct on (d.from_member) d.from_member, v.speaker, $1::int + 1
      from voice v join delegation d on d.to_member = v.member
      where v.level = $1 and not exists (select from voice w where w.member = d.from_member)
      order by d.from_member, d.place`,
      [level],
    );
    found = rowCount;
  }
}

/** A chain in which the last alone votes: the longest way there is. */
function chainOf(members: number): Columns {
  return {
    members,
    voted: new Uint8Array(members).fill(1, members - 1),
    first: Int32Array.from({ length: members + 1 }, (_, i) => Math.min(i, members - 1)),
    delegates: Int32Array.from({ length: members - 1 }, (_, i) => i + 1),
    cap: undefined,
  };
}

function once(columns: Columns): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    resolve(columns);
    return performance.now() - began;
  });
  return round(median(times));
}

function curve(): Curve {
  return {
    title: "Cost against size, median ms",
    columns: [
      "members",
      "one delegate each",
      "up to three",
      "up to three, at most 20 a ballot",
      "a chain",
    ],
    rows: [1_000, 10_000, 100_000, 1_000_000].map((members) => {
      const three = circleOf(members, 3);
      return [
        members,
        once(circleOf(members, 1)),
        once(three),
        once({ ...three, cap: 20 }),
        once(chainOf(members)),
      ];
    }),
  };
}
