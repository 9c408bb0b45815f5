import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { ServiceId } from "../domain/relay.ts";
import type { OrganisationId, Service } from "../domain/service.ts";

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Service[]> {
  const { rows } = await sql<RowOf<Service>>`select id, organisation, places, hours, speed,
    said_at as "saidAt", ended_at as "endedAt" from relays.service ${rest}`.execute(work.db);
  return rows.map(keptOf<Service>);
}

/** Those that stand, first said first. */
export function listServices(work: Work): Promise<readonly Service[]> {
  return select(work, sql`where ended_at is null order by said_at, id`);
}

/** Also once it is over. */
export async function findService(work: Work, id: ServiceId): Promise<Service | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** The same, while it stands; it does not end until the work is saved. */
export async function shareService(work: Work, id: ServiceId): Promise<Service | undefined> {
  return (await select(work, sql`where id = ${id} and ended_at is null for share`))[0];
}

export async function findServiceOf(
  work: Work,
  organisation: OrganisationId,
): Promise<Service | undefined> {
  return (await select(work, sql`where organisation = ${organisation} and ended_at is null`))[0];
}

/** Of an organisation, the one that stands; held until the work is saved. */
export async function holdServiceOf(
  work: Work,
  organisation: OrganisationId,
): Promise<Service | undefined> {
  const rest = sql`where organisation = ${organisation} and ended_at is null for update`;
  return (await select(work, rest))[0];
}

type Said = Pick<Service, "id" | "places" | "hours" | "speed">;

export async function saveService(
  work: Work,
  { id, organisation, places, hours, speed }: Said & Pick<Service, "organisation">,
): Promise<void> {
  await sql`insert into relays.service (id, organisation, places, hours, speed, said_at)
    values (${id}, ${organisation}, ${[...places]}, ${hours}, ${speed}, ${work.now})`.execute(
    work.db,
  );
}

export async function saveServiceSaid(
  work: Work,
  { id, places, hours, speed }: Said,
): Promise<void> {
  await sql`update relays.service set places = ${[...places]}, hours = ${hours}, speed = ${speed}
    where id = ${id}`.execute(work.db);
}

export async function saveServiceEnded(work: Work, id: ServiceId): Promise<void> {
  await sql`update relays.service set ended_at = ${work.now}
    where id = ${id} and ended_at is null`.execute(work.db);
}
