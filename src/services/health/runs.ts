import { sql } from "kysely";

import type { App, Work } from "#services/house";

/** How a run of a job ended. */
export interface Run {
  readonly name: string;
  /** In milliseconds. */
  readonly took: number;
  /** The kind of what went wrong; absent when it went well. */
  readonly problem?: string;
}

/** Runs that went well and that the next minute writes: most jobs run thousands of times a day. */
const gathered = new WeakMap<object, Map<string, { runs: number; took: number }>>();

/** A run that went well, written by the minute. */
export function gatherRun(app: App, { name, took }: Run): void {
  const known = gathered.get(app.pool) ?? new Map<string, { runs: number; took: number }>();
  gathered.set(app.pool, known);
  known.set(name, { runs: (known.get(name)?.runs ?? 0) + 1, took });
}

/** Writes at once how a run ended: of jobs that come by themselves, and of all that failed. */
export async function recordRun(app: App, { name, took, problem }: Run): Promise<void> {
  const now = app.clock.now();
  const well = problem === undefined;
  // What went well since the last minute is written with this, before it: it ends what failed earlier.
  const since = gathered.get(app.pool)?.get(name);
  gathered.get(app.pool)?.delete(name);
  const okAt = well || since !== undefined ? now : null;
  await sql`insert into health.job as known (name, runs, last_at, last_ok_at, took, failures, problem)
    values (${name}, ${1 + (since?.runs ?? 0)}, ${now}, ${okAt}, ${Math.round(took)}, ${well ? 0 : 1}, ${problem ?? null})
    on conflict (name) do update set runs = known.runs + excluded.runs, last_at = excluded.last_at,
      last_ok_at = coalesce(excluded.last_ok_at, known.last_ok_at), took = excluded.took,
      failures = case when ${well} then 0 when ${okAt !== null} then 1 else known.failures + 1 end,
      problem = excluded.problem`.execute(app.db);
}

/** Writes what was gathered since. */
export async function flushRuns(app: App): Promise<void> {
  const known = gathered.get(app.pool);
  if (known === undefined || known.size === 0) return;
  const runs = [...known];
  known.clear();
  const now = app.clock.now();
  await sql`insert into health.job as known (name, runs, last_at, last_ok_at, took)
    select name, runs, ${now}, ${now}, took from unnest(${runs.map(([name]) => name)}::text[],
      ${runs.map(([, one]) => one.runs)}::int[], ${runs.map(([, one]) => Math.round(one.took))}::int[])
      as told (name, runs, took)
    on conflict (name) do update set runs = known.runs + excluded.runs, last_at = excluded.last_at,
      last_ok_at = excluded.last_ok_at, took = excluded.took, failures = 0, problem = null`.execute(
    app.db,
  );
}

/** What is known of a job. */
export interface KnownJob {
  readonly name: string;
  readonly runs: number;
  readonly lastAt: Temporal.Instant;
  readonly lastOkAt: Temporal.Instant | undefined;
  /** How long the last run took, in milliseconds. */
  readonly took: number;
  /** How many runs failed since the last that went well. */
  readonly failures: number;
  readonly problem: string | undefined;
}

/** All jobs that ever ran, by name. */
export async function listJobs(work: Work): Promise<readonly KnownJob[]> {
  const { rows } = await sql<{
    name: string;
    runs: number;
    last_at: Temporal.Instant;
    last_ok_at: Temporal.Instant | null;
    took: number;
    failures: number;
    problem: string | null;
  }>`select * from health.job order by name`.execute(work.db);
  return rows.map(({ last_at: lastAt, last_ok_at: lastOkAt, problem, ...row }) => ({
    ...row,
    lastAt,
    lastOkAt: lastOkAt ?? undefined,
    problem: problem ?? undefined,
  }));
}
