import { type Kysely, sql } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { dayOf } from "#basics/dates";
import type { App, Work } from "#services/house";

async function limits(db: Kysely<object>): Promise<void> {
  await sql`
    create table limits.count (
      key     varchar(255) primary key,
      points  integer not null default 0,
      expire  bigint
    );
    create index over on limits.count (expire);
    comment on table limits.count is
      'What must outlive a refusal: tries of codes, mails per address, forms per visitor. Keys are fingerprints, never addresses.';
  `.execute(db);
}

async function reached(db: Kysely<object>): Promise<void> {
  await sql`
    create table limits.reached (
      name     text not null,
      day      date not null,
      counted  integer not null,
      refused  integer not null,
      constraint one_each_day primary key (name, day)
    );
    comment on table limits.reached is
      'How often each limit was counted, and how often it refused, day by day: counts, nobody.';
  `.execute(db);
}

export const limitsMigrations = { "0001_limits": { up: limits }, "0002_reached": { up: reached } };

/** How many times in how long. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

const declared = new Map<string, Limit>();

/** Makes a limit known to the operator's page of limits: each is declared once, where it is asked. */
export function declareLimit(limit: Limit): Limit {
  declared.set(limit.name, limit);
  return limit;
}

/** All limits that the house asks, by name. */
export function declaredLimits(): readonly Limit[] {
  return [...declared.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const limiters = new WeakMap<App, Map<string, RateLimiterPostgres>>();

function limiterOf(app: App, { name, points, seconds }: Limit): RateLimiterPostgres {
  const known = limiters.get(app) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(app, known);
  const already = known.get(name);
  if (already !== undefined) return already;
  const limiter = new RateLimiterPostgres({
    storeClient: app.pool,
    schemaName: "limits",
    tableName: "count",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  known.set(name, limiter);
  return limiter;
}

/**
 * Counts one more, outside any transaction, so that a refusal does not undo it. Answers the seconds
 * to wait when it was one too many. Shared by all processes on the database.
 */
export async function countOne(
  app: App,
  limit: Limit,
  key: string,
): Promise<{ readonly wait: number } | undefined> {
  const wait = await waitFor(limiterOf(app, limit).consume(key, 1));
  tally(app, limit, wait !== undefined);
  return wait === undefined ? undefined : { wait };
}

/** A limit, and under which key it is counted. */
export type Counted = readonly [limit: Limit, key: string];

/** One taken of each limit, until it is known whether it counts. */
export type Taken =
  | { readonly taken: false; readonly wait: number }
  | { readonly taken: true; readonly keep: () => void; readonly giveBack: () => Promise<void> };

/**
 * Takes one of each of these limits, in their order, before something is tried: all or none. So what a
 * narrow limit refuses weighs on no wider one, and a thousand at once are not all let through before the
 * first is counted. Once the outcome is known, what was taken is kept or given back. Outside any
 * transaction, as `countOne`.
 */
export async function takeOne(app: App, counted: readonly Counted[]): Promise<Taken> {
  const taken: Counted[] = [];
  const giveBack = async () => {
    for (const [limit, key] of taken) await limiterOf(app, limit).reward(key, 1);
  };
  for (const [limit, key] of counted) {
    taken.push([limit, key]);
    const wait = await waitFor(limiterOf(app, limit).consume(key, 1));
    if (wait === undefined) continue;
    await giveBack();
    tally(app, limit, true);
    return { taken: false, wait };
  }
  const keep = () => {
    for (const [limit] of counted) tally(app, limit, false);
  };
  return { taken: true, keep, giveBack };
}

/** The seconds to wait when one was too many. */
async function waitFor(consumed: Promise<unknown>): Promise<number | undefined> {
  try {
    await consumed;
    return undefined;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.ceil(answer.msBeforeNext / 1000);
    throw answer;
  }
}

/** Forgets what was counted (the right code was given). */
export async function forgetCount(app: App, limit: Limit, key: string): Promise<void> {
  await limiterOf(app, limit).delete(key);
}

const tallies = new WeakMap<object, Map<string, { counted: number; refused: number }>>();

function tally(app: App, { name }: Limit, isRefused: boolean): void {
  const known = tallies.get(app.pool) ?? new Map<string, { counted: number; refused: number }>();
  tallies.set(app.pool, known);
  const one = known.get(name) ?? { counted: 0, refused: 0 };
  known.set(name, {
    counted: one.counted + 1,
    refused: one.refused + (isRefused ? 1 : 0),
  });
}

/** Writes what was tallied since; asked by the minute. */
export async function flushTallies(app: App): Promise<void> {
  const known = [...(tallies.get(app.pool) ?? [])];
  tallies.delete(app.pool);
  if (known.length === 0) return;
  await sql`insert into limits.reached as before (name, day, counted, refused)
    select name, ${dayOf(app.clock.now())}::date, counted, refused
    from unnest(${known.map(([name]) => name)}::text[], ${known.map(([, one]) => one.counted)}::int[],
      ${known.map(([, one]) => one.refused)}::int[]) as told (name, counted, refused)
    on conflict (name, day) do update set counted = before.counted + excluded.counted,
      refused = before.refused + excluded.refused`.execute(app.db);
}

/** How often a limit was counted and refused since a day. */
export interface Tally {
  readonly name: string;
  readonly counted: number;
  readonly refused: number;
}

/** The tallies since that day, by name. */
export async function listTallies(
  work: Work,
  since: Temporal.PlainDate,
): Promise<readonly Tally[]> {
  const { rows } = await sql<Tally>`
    select name, sum(counted)::int as counted, sum(refused)::int as refused
    from limits.reached where day >= ${since} group by name order by name`.execute(work.db);
  return rows;
}
