import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Ending, OrganisationId, Service, ServiceId } from "../domain/concern.ts";

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Service[]> {
  const { rows } = await sql<RowOf<Service>>`select id, organisation, places, reach,
    asked_at as "askedAt", approved_at as "approvedAt", ended_at as "endedAt", ended_by as "endedBy"
    from concerns.service ${rest}`.execute(work.db);
  return rows.map(keptOf<Service>);
}

/** Those that stand, agreed to or not, as they asked. */
export function listServices(work: Work): Promise<readonly Service[]> {
  return select(work, sql`where ended_at is null order by asked_at, id`);
}

export async function findService(work: Work, id: ServiceId): Promise<Service | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** The same, while somebody writes to it: it does not end, nor is it said otherwise, until that is saved. */
export async function shareService(work: Work, id: ServiceId): Promise<Service | undefined> {
  return (await select(work, sql`where id = ${id} for share`))[0];
}

/** The same, held until the work is saved. */
export async function holdService(work: Work, id: ServiceId): Promise<Service | undefined> {
  return (await select(work, sql`where id = ${id} for update`))[0];
}

/** Of an organisation, the one that stands; held until the work is saved. */
export async function holdServiceOf(
  work: Work,
  organisation: OrganisationId,
): Promise<Service | undefined> {
  const rest = sql`where organisation = ${organisation} and ended_at is null for update`;
  return (await select(work, rest))[0];
}

export async function findServiceOf(
  work: Work,
  organisation: OrganisationId,
): Promise<Service | undefined> {
  return (await select(work, sql`where organisation = ${organisation} and ended_at is null`))[0];
}

export async function saveService(
  work: Work,
  one: Pick<Service, "id" | "organisation" | "places" | "reach">,
): Promise<void> {
  await sql`insert into concerns.service (id, organisation, places, reach, asked_at)
    values (${one.id}, ${one.organisation}, ${[...one.places]}, ${one.reach}, ${work.now})`.execute(
    work.db,
  );
}

/** Said otherwise: who operates agrees again. */
export async function saveSaid(
  work: Work,
  { id, places, reach }: Pick<Service, "id" | "places" | "reach">,
): Promise<void> {
  await sql`update concerns.service set places = ${[...places]}, reach = ${reach}, asked_at = ${work.now},
    approved_at = null where id = ${id}`.execute(work.db);
}

export async function saveApproved(work: Work, id: ServiceId): Promise<void> {
  await sql`update concerns.service set approved_at = ${work.now}
    where id = ${id} and approved_at is null`.execute(work.db);
}

export async function saveEnded(work: Work, id: ServiceId, by: Ending): Promise<void> {
  await sql`update concerns.service set ended_at = ${work.now}, ended_by = ${by}
    where id = ${id} and ended_at is null`.execute(work.db);
}
