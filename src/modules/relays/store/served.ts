import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { AlarmId, Said, ServiceId, SpaceId } from "../domain/relay.ts";
import type { PassedWhy, Served, ServedId } from "../domain/service.ts";

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Served[]> {
  const { rows } = await sql<RowOf<Served>>`select id, space, service, place, name, telephone, said,
    asked_at as "askedAt", said_at as "saidAt" from relays.served ${rest}`.execute(work.db);
  return rows.map(keptOf<Served>);
}

/** The service that somebody put in their list. */
export async function findServed(work: Work, space: SpaceId): Promise<Served | undefined> {
  return (await select(work, sql`where space = ${space}`))[0];
}

export async function findServedById(work: Work, id: ServedId): Promise<Served | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** Who put a service in their list, first asked first; whom it refused or left are not among them. */
export function listServedOf(work: Work, service: ServiceId): Promise<readonly Served[]> {
  return select(
    work,
    sql`where service = ${service} and said in ('waiting', 'yes') order by asked_at, id`,
  );
}

type New = Pick<Served, "id" | "space" | "service" | "place" | "name" | "telephone">;

export async function saveServed(work: Work, one: New): Promise<void> {
  await sql`insert into relays.served (id, space, service, place, name, telephone, asked_at)
    values (${one.id}, ${one.space}, ${one.service}, ${one.place}, ${one.name},
      ${one.telephone ?? null}, ${work.now})`.execute(work.db);
}

/** How one is called there, said otherwise. */
export async function saveServedWords(
  work: Work,
  { id, name, telephone }: Pick<Served, "id" | "name" | "telephone">,
): Promise<void> {
  await sql`update relays.served set name = ${name}, telephone = ${telephone ?? null}
    where id = ${id}`.execute(work.db);
}

export async function saveServedSaid(work: Work, id: ServedId, said: Said): Promise<void> {
  await sql`update relays.served set said = ${said}, said_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

export async function saveServedPlace(work: Work, id: ServedId, place: number): Promise<void> {
  await sql`update relays.served set place = ${place} where id = ${id}`.execute(work.db);
}

export async function deleteServed(work: Work, id: ServedId): Promise<void> {
  await sql`delete from relays.served where id = ${id}`.execute(work.db);
}

/** A service whose turn came, and that was passed over at once. */
export interface Passed {
  readonly service: ServiceId;
  readonly at: Temporal.Instant;
  readonly why: PassedWhy;
}

export async function findPassed(work: Work, alarm: AlarmId): Promise<Passed | undefined> {
  const { rows } =
    await sql<Passed>`select passed_service as service, passed_at as at, passed_why as why
    from relays.alarm where id = ${alarm} and passed_service is not null`.execute(work.db);
  return rows[0];
}

export async function savePassed(
  work: Work,
  alarm: AlarmId,
  { service, why }: Pick<Passed, "service" | "why">,
): Promise<void> {
  await sql`update relays.alarm set passed_service = ${service}, passed_at = ${work.now}, passed_why = ${why}
    where id = ${alarm}`.execute(work.db);
}

/** A service is told of what stands no more: what it had taken passes on, and nobody of it reads any more. */
export async function saveWithdrawn(
  work: Work,
  { space, service }: Pick<Served, "space" | "service">,
): Promise<void> {
  await sql`update relays.alarm set next_at = ${work.now}, unanswered_at = null
    where space = ${space} and ended_at is null
      and id in (select alarm from relays.told where service = ${service} and answer = 'takes')`.execute(
    work.db,
  );
  await sql`delete from relays.told where space = ${space} and service = ${service}
    and alarm in (select id from relays.alarm where space = ${space} and ended_at is null)`.execute(
    work.db,
  );
}
