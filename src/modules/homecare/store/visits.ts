import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Planned, SpaceId, Visit, VisitId } from "../domain/visit.ts";

/** A visit with its words as they are kept, under the key of the space of whose week it is. */
export type SealedVisit = Visit & {
  readonly sealed: Uint8Array;
  readonly changedAt: Temporal.Instant;
};

async function selectVisits(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedVisit[]> {
  const { rows } = await sql<RowOf<SealedVisit>>`select id, space, sealed, zone, day, at, minutes,
    every, days, last, stopped, version, changed_at as "changedAt" from homecare.visit ${rest}`.execute(
    work.db,
  );
  return rows.map(keptOf<SealedVisit>);
}

/** The visits of a week that may be from a day on, as row security lets the actor see. */
export function listVisits(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly SealedVisit[]> {
  return selectVisits(
    work,
    sql`where space = ${space} and (stopped is null or stopped > ${from})
      and (last is null or last >= ${from}) and (every <> 'once' or day >= ${from}) order by day, at, id`,
  );
}

/** All of them, also those that are over. */
export function listAllVisits(work: Work, space: SpaceId): Promise<readonly SealedVisit[]> {
  return selectVisits(work, sql`where space = ${space} order by day, at, id`);
}

export async function findVisit(work: Work, id: VisitId): Promise<SealedVisit | undefined> {
  return (await selectVisits(work, sql`where id = ${id}`))[0];
}

/** Held until the work is saved: two who act take turns. */
export async function holdVisit(work: Work, id: VisitId): Promise<SealedVisit | undefined> {
  return (await selectVisits(work, sql`where id = ${id} for update`))[0];
}

export interface NewVisit {
  readonly id: VisitId;
  readonly space: SpaceId;
  readonly sealed: Uint8Array;
  readonly planned: Planned;
}

export async function saveVisit(
  work: Work,
  { id, space, sealed, planned }: NewVisit,
): Promise<void> {
  const { zone, day, at, minutes, every, days, last } = planned;
  await sql`insert into homecare.visit
      (id, space, sealed, zone, day, at, minutes, every, days, last, added_at, changed_at)
    values (${id}, ${space}, ${sealed}, ${zone}, ${day}, ${at}, ${minutes ?? null}, ${every},
      ${days}, ${last ?? null}, ${work.now}, ${work.now})`.execute(work.db);
}

/** Said otherwise: a series that had been stopped goes on. Its days off stay. */
export async function saveVisitAgain(
  work: Work,
  { id, sealed, planned }: Omit<NewVisit, "space">,
): Promise<void> {
  const { zone, day, at, minutes, every, days, last } = planned;
  await sql`update homecare.visit set sealed = ${sealed}, zone = ${zone}, day = ${day}, at = ${at},
      minutes = ${minutes ?? null}, every = ${every}, days = ${days}, last = ${last ?? null},
      stopped = null, version = version + 1, changed_at = ${work.now}
    where id = ${id}`.execute(work.db);
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
