import { type Kysely, sql } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import type { App } from "#services/house";

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

export const limitsMigrations = { "0001_limits": { up: limits } };

/** How many times in how long. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
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
  try {
    await limiterOf(app, limit).consume(key, 1);
    return undefined;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return { wait: Math.ceil(answer.msBeforeNext / 1000) };
    throw answer;
  }
}

/** Forgets what was counted (the right code was given). */
export async function forgetCount(app: App, limit: Limit, key: string): Promise<void> {
  await limiterOf(app, limit).delete(key);
}
