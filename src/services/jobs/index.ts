import { EventEmitter } from "node:events";

import { Logger, type Runner, run, runMigrations, runOnce } from "graphile-worker";
import { sql } from "kysely";
import type { ClientBase, Pool } from "pg";
import { z } from "zod";

import { isAway } from "#services/database";
import { gatherRun, kindOf, recordAccident, recordRun } from "#services/health";
import { deliverEvents, job, type App, type Work } from "#services/house";

import { cronItemsOf } from "./cron.ts";
import { openHolder } from "./holders.ts";

export { tellLate } from "./late.ts";
export { cronItemsOf } from "./cron.ts";

/** The queue has its own schema and migrations (graphile-worker). */
export async function migrateQueue(pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: silent });
}

// What goes wrong in a job is told by our own log, below.
const silent = new Logger(() => () => undefined);

type Tasks = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

const declaredIn = (app: App) => app.modules.flatMap((module) => Object.entries(module.jobs ?? {}));

function tasksOf(app: App): Tasks {
  return {
    ...Object.fromEntries(
      declaredIn(app).map(([name, { run: work }]) => [
        name,
        (payload: unknown) => work(app, payload, job(name)),
      ]),
    ),
    "deliver-events": async (payload) => {
      const { subjects } = z.object({ subjects: z.array(z.string()) }).parse(payload);
      for (const subject of subjects) await deliverEvents(app, subject);
    },
  };
}

/**
 * Remembers how each run ended, and tells the operator's log when a job fails; the queue tries again,
 * later and later.
 */
function told(app: App, tasks: Tasks): Tasks {
  const nightly = new Set(declaredIn(app).flatMap(([name, { cron }]) => (cron ? [name] : [])));
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        const began = performance.now();
        try {
          await task(payload);
        } catch (error) {
          await tellFailed(app, { name, took: performance.now() - began }, error);
          throw error;
        }
        const ended = { name, took: performance.now() - began };
        if (nightly.has(name)) await recordRun(app, ended);
        else gatherRun(app, ended);
      },
    ]),
  );
}

async function tellFailed(
  app: App,
  ended: { readonly name: string; readonly took: number },
  error: unknown,
): Promise<void> {
  const reference = isAway(error)
    ? undefined
    : await recordAccident(app, error, { source: "job", place: ended.name });
  app.log.error({ job: ended.name, reference, err: error }, "job failed");
  // When the database is away, there is nowhere to write it.
  await recordRun(app, { ...ended, problem: kindOf(error) }).catch(() => undefined);
}

/**
 * Runs the work done later: events, the jobs that modules declare, and their nights. Several
 * processes on one database share it; what one held when it was killed, another does.
 */
export async function runJobs(app: App): Promise<Runner> {
  const holder = await openHolder(app.pool);
  const events = new EventEmitter();
  events.on("worker:create", ({ worker }: { readonly worker: { readonly workerId: string } }) =>
    holder.hold(worker.workerId),
  );
  const runner = await begin(app, events).catch(async (error: unknown) => {
    await holder.release();
    throw error;
  });
  // Once others may think us dead, what we hold they may do too: we let go, and begin again.
  void holder.lost.then(() => runner.stop().catch(() => undefined));
  const ended = runner.promise.finally(() => holder.release());
  return { ...runner, promise: ended };
}

function begin(app: App, events: EventEmitter): Promise<Runner> {
  return run({
    events,
    pgPool: app.pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: silent,
    taskList: told(app, tasksOf(app)),
    parsedCronItems: [...cronItemsOf(app)],
  });
}

/**
 * Gives back the jobs that a process held when it was killed: else the queue keeps them four hours.
 * Only when no other process lives on this database.
 */
export async function freeJobs(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'graphile_worker' and c.relname = '_private_jobs'
        and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'update')) as there`,
  );
  // Before its first migration, or before the owner opened it to us, nothing of it is ours to give back.
  if (rows[0]?.there !== true) return;
  await client.query(`select graphile_worker.force_unlock_workers(array(
    select locked_by from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`);
}

/** The jobs that come by themselves, by name, with their crontab lines, in UTC by the house's clock. */
export function nightlyJobs(app: App): ReadonlyMap<string, string> {
  return new Map(
    declaredIn(app).flatMap(([name, { cron }]) => (cron === undefined ? [] : [[name, cron]])),
  );
}

/** The work that waits: figures and names of jobs, nothing of what they are about. */
export interface Queue {
  /** Still to be done, now or at its hour. */
  readonly waiting: number;
  /** For how long the oldest that could run waits, in seconds. */
  readonly oldest: number;
  /** How many failed and will be tried again. */
  readonly failing: number;
  /** How many were tried too often, by the name of their job. */
  readonly given: readonly { readonly name: string; readonly count: number }[];
}

/** Counts the work that waits and that this version knows how to do. The queue lives in real time, whatever the clock of the house says. */
export async function seeQueueIn(work: Work): Promise<Queue> {
  const known = Object.keys(tasksOf(work.app));
  const { rows } = await sql<Omit<Queue, "given">>`
    select count(*)::int as waiting, (count(*) filter (where attempts > 0))::int as failing,
      coalesce(extract(epoch from now() - min(run_at) filter (where locked_at is null and run_at < now())), 0)::float
        as oldest
    from graphile_worker.jobs where attempts < max_attempts and task_identifier = any (${known}::text[])`.execute(
    work.db,
  );
  const given = await sql<{ name: string; count: number }>`
    select task_identifier as name, count(*)::int as count from graphile_worker.jobs
    where attempts >= max_attempts group by task_identifier order by task_identifier`.execute(
    work.db,
  );
  return { ...(rows[0] ?? { waiting: 0, failing: 0, oldest: 0 }), given: given.rows };
}

/** Does all the work that waits, now, in this process: for commands and tests. */
export async function doWaitingJobs(app: App): Promise<void> {
  for (;;) {
    const { rows } = await sql<{
      waiting: number;
    }>`select count(*) as waiting from graphile_worker.jobs
      where run_at <= now() and attempts < max_attempts and locked_at is null`.execute(app.db);
    if ((rows[0]?.waiting ?? 0) === 0) return;
    await runOnce({
      pgPool: app.pool,
      logger: silent,
      noHandleSignals: true,
      taskList: told(app, tasksOf(app)),
    });
  }
}
