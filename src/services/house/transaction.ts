import { type Kysely, sql } from "kysely";
import { escapeLiteral } from "pg";

import { isOutlived, TOLD } from "#services/database";

import { noteActIn } from "./act.ts";
import { type Actor, job, type PersonId, settingOf } from "./actor.ts";
import type { HouseEvent } from "./events.ts";
import { readerOf } from "./memory.ts";
import { mandateBehind } from "./holder-side.ts";
import type { App, LaterOptions, Work } from "./work.ts";

const TRY_AGAIN = new Set(["40001", "40P01"]);

/**
 * The only way to the database: one transaction, told who acts and at what instant. A deadlock, a
 * serialisation failure, or a statement prepared before a migration is tried once again, from the start.
 */
export async function transaction<T>(
  app: App,
  actor: Actor,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  try {
    return await once(app, actor, run);
  } catch (error) {
    if (!TRY_AGAIN.has(codeOf(error)) && !isOutlived(error)) throw error;
    return await once(app, actor, run);
  }
}

/** The code of a PostgreSQL error ("23505" and so on), or an empty text. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

function once<T>(app: App, actor: Actor, run: (work: Work) => Promise<T>): Promise<T> {
  const now = app.clock.now();
  return app.db.connection().execute(async (db) => {
    await sql.raw(`${TOLD}begin; ${whoAsText(actor, now)}`).execute(db);
    try {
      // Who reads by a private address changes nothing, whatever is called: PostgreSQL refuses it.
      if (actor.channel === "private-address") await sql`set transaction read only`.execute(db);
      const answer = await run(workOf(app, actor, now, db));
      await noteActIn(db, now);
      await sql`commit`.execute(db);
      return answer;
    } catch (error) {
      // A connection that died is rolled back by PostgreSQL itself: the first error is the one to tell.
      await sql`rollback`.execute(db).catch(() => undefined);
      throw error;
    }
  });
}

function workOf(app: App, actor: Actor, now: Temporal.Instant, db: Kysely<object>): Work {
  return {
    app,
    actor,
    now,
    db,
    tell: async (event) => {
      await saveEvents(db, now, [event]);
      await addJob(
        db,
        "deliver-events",
        { subjects: [event.subject] },
        { key: `events:${event.subject}` },
      );
    },
    tellAll: async (events) => {
      if (events.length === 0) return;
      await saveEvents(db, now, events);
      await addJob(db, "deliver-events", {
        subjects: [...new Set(events.map(({ subject }) => subject))],
      });
    },
    // The queue dates in real time: as far away there as it is from the instant of the house.
    later: (name, payload, { at, ...options } = {}) =>
      addJob(db, name, payload, {
        ...options,
        ...(at === undefined ? {} : { at: Temporal.Now.instant().add(now.until(at)) }),
      }),
  };
}

async function saveEvents(
  db: Kysely<object>,
  now: Temporal.Instant,
  events: readonly HouseEvent[],
): Promise<void> {
  await sql`insert into house.event (id, name, subject, payload, told_at)
    select gen_random_uuid(), name, subject, payload::jsonb, ${now}
    from unnest(${events.map(({ name }) => name)}::text[], ${events.map(({ subject }) => subject)}::text[],
      ${events.map(({ payload }) => JSON.stringify(payload))}::text[])
      with ordinality as told (name, subject, payload, place)
    order by place`.execute(db);
}

/** Tells PostgreSQL who acts, for whom, and at what instant, until the transaction ends: with the statement that follows. */
async function tellWho(work: Work, actor: Actor): Promise<void> {
  await sql.raw(`${TOLD}${whoAsText(actor, work.now, readerOf(work))}`).execute(work.db);
}

function whoAsText(actor: Actor, now: Temporal.Instant, reader?: PersonId): string {
  const told = [
    ["archipel.actor", settingOf(actor)],
    ["archipel.for", actor.for ?? ""],
    ["archipel.reader", reader ?? actor.for ?? ""],
    ["archipel.now", now.toString()],
    ["archipel.mandate", mandateBehind(actor)?.mandate ?? ""],
  ] as const;
  return `select ${told.map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`).join(", ")}`;
}

async function addJob(
  db: Kysely<object>,
  name: string,
  payload: object,
  { key, at, queue }: LaterOptions = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json,
    queue_name := ${queue ?? null}, run_at := ${at?.toString() ?? null}::timestamptz,
    job_key := ${key ?? null}, max_attempts := 12)`.execute(db);
}

/**
 * Does a part of a step with a right of the house (see `Module.rights`), in the same transaction,
 * and gives the actor back. What it reads must not reach the actor beyond what the step decides.
 */
export async function withRight<T>(
  work: Work,
  name: string,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const lent: Actor = {
    ...job(name),
    channel: work.actor.channel,
    behind: mandateBehind(work.actor),
  };
  return lend(work, lent, run);
}

/**
 * Does something as another actor inside a transaction already open, whole or not at all: what it
 * did is undone when it throws. Only for the house itself, which fills the demonstration at once.
 */
export async function actingAs<T>(
  work: Work,
  actor: Actor,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  await sql`savepoint acting`.execute(work.db);
  try {
    const answer = await lend(work, actor, run);
    await sql`release savepoint acting`.execute(work.db);
    return answer;
  } catch (error) {
    await sql`rollback to savepoint acting`.execute(work.db);
    throw error;
  }
}

async function lend<T>(work: Work, actor: Actor, run: (work: Work) => Promise<T>): Promise<T> {
  await tellWho(work, actor);
  const answer = await run({ ...work, actor });
  // An error aborts the transaction, so there is nothing to give back then.
  await tellWho(work, work.actor);
  return answer;
}
