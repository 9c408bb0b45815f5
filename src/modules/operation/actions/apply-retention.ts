import { dayOf } from "#basics/dates";
import {
  declaredIn,
  type Actor,
  type App,
  type Job,
  recordAdministrativeActIn,
  type Retention,
  SWEPT_AT_ONCE,
  type Work,
} from "#services/house";

import { limitOf } from "../domain/duration.ts";
import { NIGHTS_WAITED, nextNight } from "../domain/nights.ts";
import { findNights, saveNights } from "../store/nights.ts";
import { listSwept, saveSwept, saveTried } from "../store/retention.ts";

/** When it runs, in UTC: what the page of durations says must follow. */
export const RETENTION_AT = { hour: 2, minute: 17 } as const;

/** A table of a million old rows is emptied in a few nights rather than in one long one. */
const MOST_SWEEPS = 200;

/** Each night: all that was kept long enough goes, each under its line; the first night only counts, and nothing goes while the clock is waited for. */
export const applyRetention: Job = {
  cron: `${RETENTION_AT.minute} ${RETENTION_AT.hour} * * *`,
  run: async (app, _, actor) => {
    await applyRetentionOn(app, actor);
  },
};

/** What the house keeps for a time, of all modules, in their order. */
export function retentionsOf(app: App): readonly Retention[] {
  return declaredIn(app, "retains").flat();
}

/**
 * Sweeps every line once, in batches of one transaction each; a line that fails does not hold the
 * others back, and is told at the end. Twice in one night changes nothing more. After the clock jumped, what
 * is new is counted and nothing goes for some nights. Answers how many rows went, by name.
 */
export async function applyRetentionOn(
  app: App,
  actor: Actor,
): Promise<Readonly<Record<string, number>>> {
  const night = app.clock.now();
  const isWaiting = await app.transaction(actor, waitsIn);
  const known = new Set((await app.transaction(actor, listSwept)).map(({ name }) => name));
  const gone: Record<string, number> = {};
  const failed: unknown[] = [];
  for (const line of retentionsOf(app)) {
    try {
      if (!known.has(line.name)) await tryOne(app, actor, line);
      else if (!isWaiting) gone[line.name] = await sweepOne(app, actor, { line, night });
    } catch (error) {
      failed.push(new Error(`what is kept as ${line.name} could not be swept`, { cause: error }));
    }
  }
  await app.transaction(actor, (work) => recordSweepIn(work, gone));
  if (failed.length > 0) throw new AggregateError(failed, "a sweep failed");
  return gone;
}

/** Whether this night waits, since the clock jumped; the operator reads in the journal that it did. */
async function waitsIn(work: Work): Promise<boolean> {
  const last = await findNights(work);
  const tonight = nextNight(last, work.now);
  await saveNights(work, tonight);
  if (last !== undefined && tonight.waits > NIGHTS_WAITED && tonight.at !== last.at)
    await recordAdministrativeActIn(work, {
      what: "retention-waits",
      about: dayOf(last.at).toString(),
    });
  return tonight.waits > 0;
}

async function sweepOne(
  app: App,
  actor: Actor,
  { line, night }: { readonly line: Retention; readonly night: Temporal.Instant },
): Promise<number> {
  let all = 0;
  for (let times = 0; times < MOST_SWEEPS; times += 1) {
    const gone = await app.transaction(actor, async (work) => {
      const some = await line.sweep(work, limitOf(night, line.howLong));
      await saveSwept(work, line.name, { night, gone: some });
      return some;
    });
    all += gone;
    if (gone < SWEPT_AT_ONCE) break;
  }
  return all;
}

class Tried extends Error {}

/** Counts what would go: sweeps, and takes it all back. */
async function tryOne(app: App, actor: Actor, line: Retention): Promise<void> {
  let would = 0;
  try {
    await app.transaction(actor, async (work) => {
      for (let times = 0; times < MOST_SWEEPS; times += 1) {
        const some = await line.sweep(work, limitOf(work.now, line.howLong));
        would += some;
        if (some < SWEPT_AT_ONCE) break;
      }
      throw new Tried();
    });
  } catch (error) {
    if (!(error instanceof Tried)) throw error;
  }
  await app.transaction(actor, (work) => saveTried(work, line.name, would));
}

/** One line of the journal a night, when something went: counts alone. */
async function recordSweepIn(work: Work, gone: Readonly<Record<string, number>>): Promise<void> {
  const said = retentionsOf(work.app).flatMap(({ name, what }) =>
    (gone[name] ?? 0) > 0 ? [`${what} : ${gone[name]}`] : [],
  );
  if (said.length === 0) return;
  await recordAdministrativeActIn(work, { what: "retention-applied", about: said.join(" ; ") });
}
