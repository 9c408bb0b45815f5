import { monitorEventLoopDelay } from "node:perf_hooks";

import { sql } from "kysely";

import { newId } from "#basics/id";
import { takeSlow } from "#services/database";
import type { App, Work } from "#services/house";
import { flushTallies } from "#services/limits";

import { flushRuns } from "./runs.ts";

/** How late the event loop is, since the last minute. */
const loop = monitorEventLoopDelay({ resolution: 20 });

/** Says by the minute that this process lives, and writes what it gathered. */
export interface Pulse {
  /** Writes now: also when it ends. */
  readonly beat: () => Promise<void>;
  /** Ends it: its row goes. */
  readonly end: () => Promise<void>;
}

/** Begins the pulse of this process on this database; who begins it calls `beat` by the minute. */
export function beginPulse(app: App): Pulse {
  const id = newId();
  const began = app.clock.now();
  loop.enable();
  const beat = async () => {
    const now = app.clock.now();
    await sql`insert into health.process (id, began_at, seen_at, memory, delay)
      values (${id}, ${began}, ${now}, ${process.memoryUsage.rss()}, ${loopDelay()})
      on conflict (id) do update set seen_at = excluded.seen_at, memory = excluded.memory,
        delay = excluded.delay`.execute(app.db);
    loop.reset();
    await flushGathered(app);
  };
  const end = async () => {
    loop.disable();
    await flushGathered(app);
    await sql`delete from health.process where id = ${id}`.execute(app.db);
  };
  return { beat, end };
}

/** Writes all that this process gathered. */
export async function flushGathered(app: App): Promise<void> {
  await flushRuns(app);
  await flushTallies(app);
  await flushSlow(app);
}

/** How late the event loop of this process was, 99 times in 100, in milliseconds. */
export function loopDelay(): number {
  const nanoseconds = loop.percentile(99);
  return Number.isFinite(nanoseconds) ? nanoseconds / 1e6 : 0;
}

/** Writes the slow statements heard since. */
export async function flushSlow(app: App): Promise<void> {
  const hour = app.clock.now().round({ smallestUnit: "hour", roundingMode: "floor" });
  for (const { shape, count, took } of takeSlow(app.pool))
    await sql`insert into health.statement as known (hour, shape, count, took)
      values (${hour}, ${shape}, ${count}, ${[...took]}::int[])
      on conflict (hour, shape) do update set count = known.count + excluded.count,
        took = (known.took || excluded.took)[1:200]`.execute(app.db);
}

/** A shape of statement that was slow lately. */
export interface KnownStatement {
  readonly shape: string;
  readonly count: number;
  /** 95 in 100 took less, in milliseconds. */
  readonly p95: number;
}

/** Slow statements since then, those that cost most first. */
export async function listSlow(
  work: Work,
  since: Temporal.Instant,
): Promise<readonly KnownStatement[]> {
  const { rows } = await sql<KnownStatement>`
    select s.shape, sum(s.count)::int as count,
      (select percentile_disc(0.95) within group (order by t) from health.statement one,
        unnest(one.took) as t where one.shape = s.shape and one.hour >= ${since}) as p95
    from health.statement s where s.hour >= ${since}
    group by s.shape order by sum(s.count) * max(s.took[1]) desc limit 20`.execute(work.db);
  return rows;
}

export interface KnownProcess {
  readonly id: string;
  readonly beganAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  /** In bytes. */
  readonly memory: number;
  /** In milliseconds. */
  readonly delay: number;
}

/** Processes seen since then, the oldest first. */
export async function listProcesses(
  work: Work,
  since: Temporal.Instant,
): Promise<readonly KnownProcess[]> {
  const { rows } = await sql<{
    id: string;
    began_at: Temporal.Instant;
    seen_at: Temporal.Instant;
    memory: number;
    delay: number;
  }>`select * from health.process where seen_at >= ${since} order by began_at, id`.execute(work.db);
  return rows.map(({ began_at: beganAt, seen_at: seenAt, ...row }) => ({
    ...row,
    beganAt,
    seenAt,
  }));
}
