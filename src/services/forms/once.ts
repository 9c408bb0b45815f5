import type { Context } from "hono";
import { sql } from "kysely";
import { setTimeout as wait } from "node:timers/promises";

import { newId } from "#basics/id";
import { lifeOf } from "#services/database";
import { type App, asAct } from "#services/house";

import type { AskedEnv } from "./asked.ts";

/** An act that is asked for, and what is said when it cannot be done now. */
export interface Once {
  readonly act: string;
  /** Who asks for it: nobody else has its answer. */
  readonly who: string;
  readonly next: () => Promise<void>;
  readonly busy: () => Response | Promise<Response>;
  readonly interrupted: () => Response | Promise<Response>;
}

/**
 * Whether who began an act is dead: nobody holds its lock any more (`services/database/life.ts`), or, when
 * it could not say that it lives, a minute went by.
 */
const isDead = (now: Temporal.Instant) =>
  sql`(house.act.began_at < ${now}::timestamptz - interval '1 minute' or (house.act.life is not null
    and pg_try_advisory_xact_lock_shared(hashtext('archipel life'), hashtext(house.act.life::text))))`;

/**
 * Does an act once: sent again, it leads where the first led. One whose process died is done again at
 * once, unless something had been written for it: then one is told so.
 */
export async function onceOnly(
  app: App,
  c: Context<AskedEnv>,
  once: Once,
): Promise<Response | void> {
  const { act, who, next } = once;
  const now = app.clock.now();
  const tried = { act, run: newId() };
  const life = await lifeOf(app.pool);
  const { numAffectedRows } = await sql`insert into house.act (act, who, path, began_at, life, run)
    values (${act}, ${who}, ${c.req.path}, ${now}, ${life ?? null}, ${tried.run}) on conflict (act) do update
      set began_at = excluded.began_at, life = excluded.life, run = excluded.run
      where act.location is null and act.who = excluded.who and act.path = excluded.path
        and act.done_at is null and ${isDead(now)}`.execute(app.db);
  if (numAffectedRows === 0n) return firstAnswer(app, c, once);
  try {
    await asAct(tried, next);
  } finally {
    const location =
      c.res.status === 303 && c.error === undefined ? c.res.headers.get("location") : null;
    const ours = sql`act = ${act} and run = ${tried.run}`;
    await (location === null
      ? sql`delete from house.act where ${ours}`.execute(app.db)
      : sql`update house.act set location = ${location} where ${ours}`.execute(app.db));
  }
}

/** Waits for the first of two equal acts, and goes where it went. */
async function firstAnswer(
  app: App,
  c: Context<AskedEnv>,
  { act, who, busy, interrupted }: Once,
): Promise<Response> {
  const now = app.clock.now();
  for (let tries = 0; tries < 60; tries += 1) {
    const { rows } = await sql<{ location: string | null; died: boolean }>`select location,
        done_at is not null and location is null and ${isDead(now)} as died
      from house.act where act = ${act} and who = ${who} and path = ${c.req.path}`.execute(app.db);
    const [row] = rows;
    if (row === undefined) break;
    if (row.location !== null) return c.redirect(row.location, 303);
    if (row.died) return interrupted();
    await wait(100);
  }
  return busy();
}
