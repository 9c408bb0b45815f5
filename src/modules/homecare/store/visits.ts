import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import {
  EVERY,
  type Planned,
  type Away,
  type SpaceId,
  type Stood,
  type Visit,
  type VisitId,
  WEEKDAYS,
} from "../domain/visit.ts";

/** A visit with its words as they are kept, under the key of the space of whose week it is. */
export type SealedVisit = Visit & {
  readonly sealed: Uint8Array;
  /** What stood before it was said otherwise, oldest first. */
  readonly stood: readonly SealedStood[];
  /** It is told as it came before it was said otherwise: what there was to know then is not. */
  readonly isFormer?: true;
  readonly addedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
};

export type SealedStood = Stood & Pick<SealedVisit, "sealed">;

/** As PostgreSQL gives it: days off as texts, a pause as its two days. */
type Row = RowOf<Omit<SealedVisit, "off" | "paused" | "stood">> & {
  readonly pausedSince: Temporal.Instant | null;
  readonly off: readonly string[];
  readonly stood: readonly Readonly<Record<string, unknown>>[];
  readonly pausedFrom: Temporal.PlainDate | null;
  readonly pausedUntil: Temporal.PlainDate | null;
};

/** Those that a condition of SQL finds, each as it is said now. */
export async function listSealed(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedVisit[]> {
  const { rows } =
    await sql<Row>`select id, space, sealed, zone, day, at, minutes, every, days, last, stopped,
    off::text[], paused_from as "pausedFrom", paused_until as "pausedUntil", paused_since as "pausedSince", version, since, stood,
    added_at as "addedAt", changed_at as "changedAt"
    from homecare.visit ${rest}`.execute(work.db);
  return rows.map(({ off, stood, pausedFrom: from, pausedUntil: until, pausedSince, ...row }) => ({
    ...keptOf<Omit<SealedVisit, "off" | "paused" | "stood">>(row),
    stood: stood.map(readStood),
    off: off.map((day) => Temporal.PlainDate.from(day)),
    paused:
      from === null || until === null
        ? undefined
        : { from, until, since: pausedSince ?? undefined },
  }));
}

/** As it was written (`saveStood`). */
function readStood(one: Readonly<Record<string, unknown>>): SealedStood {
  const text = (key: string) => {
    const found = one[key];
    return typeof found === "string" ? found : "";
  };
  const day = (key: string) =>
    one[key] === undefined ? undefined : Temporal.PlainDate.from(text(key));
  const days = Array.isArray(one["days"]) ? one["days"] : [];
  return {
    zone: text("zone"),
    day: Temporal.PlainDate.from(text("day")),
    at: Temporal.PlainTime.from(text("at")),
    minutes: typeof one["minutes"] === "number" ? one["minutes"] : undefined,
    every: EVERY.find((every) => every === one["every"]) ?? "once",
    days: WEEKDAYS.filter((weekday) => days.includes(weekday)),
    last: day("last"),
    since: day("since"),
    until: Temporal.PlainDate.from(text("until")),
    sealed: Buffer.from(text("sealed"), "base64"),
  };
}

/** The visits of a week that may be from a day on, as they are said now, as row security lets the actor see. */
export function listVisits(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly SealedVisit[]> {
  return listSealed(work, sql`where space = ${space} and ${mayBeFrom(from)} order by day, at, id`);
}

export const mayBeFrom = (from: Temporal.PlainDate) => sql`(stopped is null or stopped > ${from})
  and (last is null or last >= ${from}) and (every <> 'once' or day >= ${from})`;

/** All of them, also those that are over. */
export function listAllVisits(work: Work, space: SpaceId): Promise<readonly SealedVisit[]> {
  return listSealed(work, sql`where space = ${space} order by day, at, id`);
}

export async function findVisit(work: Work, id: VisitId): Promise<SealedVisit | undefined> {
  return (await listSealed(work, sql`where id = ${id}`))[0];
}

/** Held until the work is saved: two who act take turns. */
export async function holdVisit(work: Work, id: VisitId): Promise<SealedVisit | undefined> {
  return (await listSealed(work, sql`where id = ${id} for update`))[0];
}

export interface NewVisit {
  readonly id: VisitId;
  readonly space: SpaceId;
  readonly sealed: Uint8Array;
  readonly planned: Planned;
  readonly paused: Away | undefined;
}

export async function saveVisit(
  work: Work,
  { id, space, sealed, planned, paused }: NewVisit,
): Promise<void> {
  const { zone, day, at, minutes, every, days, last } = planned;
  await sql`insert into homecare.visit
      (id, space, sealed, zone, day, at, minutes, every, days, last, paused_from, paused_until, paused_since, added_at, changed_at)
    values (${id}, ${space}, ${sealed}, ${zone}, ${day}, ${at}, ${minutes ?? null}, ${every},
      ${days}, ${last ?? null}, ${paused?.from ?? null}, ${paused?.until ?? null}, ${paused?.since ?? null}, ${work.now}, ${work.now})`.execute(
    work.db,
  );
}

/** Said otherwise: a series that had been stopped goes on. Its days off stay. */
export async function saveVisitAgain(
  work: Work,
  { id, sealed, planned }: Omit<NewVisit, "space" | "paused">,
): Promise<void> {
  const { zone, day, at, minutes, every, days, last } = planned;
  await sql`update homecare.visit set sealed = ${sealed}, zone = ${zone}, day = ${day}, at = ${at},
      minutes = ${minutes ?? null}, every = ${every}, days = ${days}, last = ${last ?? null},
      stopped = null, version = version + 1, changed_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** That day it does not come; twice changes nothing. */
export async function saveDayOff(work: Work, id: VisitId, day: Temporal.PlainDate): Promise<void> {
  await sql`update homecare.visit set changed_at = ${work.now}, version = version + 1,
    off = array(select distinct one from unnest(off || ${day}::date) one order by one)
    where id = ${id} and not ${day}::date = any (off)`.execute(work.db);
}

export async function deleteDayOff(
  work: Work,
  id: VisitId,
  day: Temporal.PlainDate,
): Promise<void> {
  await sql`update homecare.visit set changed_at = ${work.now}, version = version + 1,
    off = array_remove(off, ${day}::date) where id = ${id} and ${day}::date = any (off)`.execute(
    work.db,
  );
}

/** Each visit of a week says on which days nobody is expected; undefined: somebody is. */
export async function savePaused(
  work: Work,
  space: SpaceId,
  paused: Away | undefined,
): Promise<void> {
  await sql`update homecare.visit set changed_at = ${work.now},
    paused_from = ${paused?.from ?? null}, paused_until = ${paused?.until ?? null},
    paused_since = ${paused?.since ?? null} where space = ${space}`.execute(work.db);
}

/** One after the other in one week, until the work is saved: what is counted there stays true. */
export async function holdWeek(work: Work, space: SpaceId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`homecare.week ${space}`}, 0))`.execute(
    work.db,
  );
}

/** How many visits are kept in a week, whatever became of them. */
export async function countVisits(work: Work, space: SpaceId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from homecare.visit
    where space = ${space}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

export async function deleteVisit(work: Work, id: VisitId): Promise<void> {
  await sql`delete from homecare.visit where id = ${id}`.execute(work.db);
}

/** From that day on it does not come any more; undefined: it does. */
export async function saveStopped(
  work: Work,
  id: VisitId,
  stopped: Temporal.PlainDate | undefined,
): Promise<void> {
  await sql`update homecare.visit set stopped = ${stopped ?? null}, version = version + 1,
    changed_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function moveVisit(
  work: Work,
  id: VisitId,
  { space, sealed }: { readonly space: SpaceId; readonly sealed: Uint8Array },
): Promise<void> {
  await sql`update homecare.visit set space = ${space}, sealed = ${sealed} where id = ${id}`.execute(
    work.db,
  );
}

export async function deleteVisits(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.visit where space = ${space}`.execute(work.db);
}
