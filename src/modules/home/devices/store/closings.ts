import { type RawBuilder, sql } from "kysely";

import { newId } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { PersonId, SpaceId, Work } from "#services/house";

import type { ClosedBy, Closing, ClosingId } from "../domain/closing.ts";

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Closing[]> {
  const { rows } = await sql<RowOf<Closing>>`select id, space, closer, said_at as "saidAt",
    devices_at as "devicesAt", devices_by as "devicesBy", acting_at as "actingAt"
    from home.closing ${rest}`.execute(work.db);
  return rows.map(keptOf<Closing>);
}

/** Of somebody, as row security lets who acts see. */
export async function findClosing(work: Work, space: SpaceId): Promise<Closing | undefined> {
  return (await select(work, sql`where space = ${space}`))[0];
}

/** Where somebody is named; nobody names themself, though two persons turned out to be one. */
export function listClosingsOf(work: Work, closer: PersonId): Promise<readonly Closing[]> {
  return select(work, sql`where closer = ${closer} and closer <> space order by said_at, id`);
}

/** Whoever is named now takes the place of the former, under another id: whom the gate kept from the former reads nothing of it. */
export async function saveCloser(
  work: Work,
  { space, closer }: { readonly space: SpaceId; readonly closer: PersonId },
): Promise<ClosingId> {
  const id = newId<"Closing">();
  await sql`insert into home.closing (id, space, closer, said_at)
    values (${id}, ${space}, ${closer}, ${work.now})
    on conflict (space) do update set id = excluded.id, closer = excluded.closer,
      said_at = excluded.said_at`.execute(work.db);
  return id;
}

/** Nobody is named any more. */
export async function endCloser(work: Work, space: SpaceId): Promise<void> {
  await sql`update home.closing set closer = null, said_at = null where space = ${space}`.execute(
    work.db,
  );
  await deleteEmpty(work);
}

/** Whoever was named left: nobody is. */
export async function endCloserOf(work: Work, closer: PersonId): Promise<void> {
  await sql`update home.closing set closer = null, said_at = null where closer = ${closer}`.execute(
    work.db,
  );
  await deleteEmpty(work);
}

/** Of somebody, held until the work is saved, so that two who close at once come one after the other. */
export async function holdClosing(work: Work, space: SpaceId): Promise<Closing> {
  await sql`insert into home.closing (id, space) values (${newId()}, ${space})
    on conflict (space) do nothing`.execute(work.db);
  const [held] = await select(work, sql`where space = ${space} for update`);
  if (held === undefined) throw new Error("it was just made");
  return held;
}

export async function saveDevicesClosed(work: Work, id: ClosingId, by: ClosedBy): Promise<void> {
  await sql`update home.closing set devices_at = ${work.now}, devices_by = ${by}
    where id = ${id}`.execute(work.db);
}

export async function saveActingStopped(work: Work, id: ClosingId): Promise<void> {
  await sql`update home.closing set acting_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** They saw what was closed. */
export async function saveSeen(work: Work, space: SpaceId): Promise<void> {
  await sql`update home.closing set devices_at = null, devices_by = null, acting_at = null
    where space = ${space}`.execute(work.db);
  await deleteEmpty(work);
}

export async function deleteClosing(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from home.closing where space = ${space}`.execute(work.db);
}

/** Nothing is kept where nobody is named and nothing waits to be seen. */
async function deleteEmpty(work: Work): Promise<void> {
  await sql`delete from home.closing
    where closer is null and devices_at is null and acting_at is null`.execute(work.db);
}

/** Two persons are one: whom each named, and where each is named. Whom who stays named holds. */
export async function passClosings(
  work: Work,
  from: PersonId,
  { was, space }: { readonly was: SpaceId; readonly space: SpaceId },
): Promise<void> {
  await sql`delete from home.closing where space = ${was}
    and exists (select from home.closing where space = ${space})`.execute(work.db);
  await sql`update home.closing set space = ${space} where space = ${was}`.execute(work.db);
  await sql`update home.closing set closer = null, said_at = null
    where space = ${space} and closer in (${space}, ${from})`.execute(work.db);
  await sql`update home.closing set closer = ${space} where closer = ${from}`.execute(work.db);
  await deleteEmpty(work);
}
