import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import type { PersonId, SpaceId, Work } from "#services/house";

type ExchangeId = Id<"Exchange">;

/** The organisation that the asker of an exchange works for. */
export interface Employer {
  readonly organisation: OrganisationId;
  readonly leftAt: Temporal.Instant | undefined;
}

export async function findEmployer(
  work: Work,
  exchange: ExchangeId,
): Promise<Employer | undefined> {
  const { rows } = await sql<{ organisation: OrganisationId; leftAt: Temporal.Instant | null }>`
    select organisation, left_at as "leftAt" from exchanges.employer
    where exchange = ${exchange}`.execute(work.db);
  const [row] = rows;
  return row && { organisation: row.organisation, leftAt: row.leftAt ?? undefined };
}

export async function saveEmployer(
  work: Work,
  one: {
    readonly exchange: ExchangeId;
    readonly space: SpaceId;
    readonly organisation: OrganisationId;
  },
): Promise<void> {
  await sql`insert into exchanges.employer (id, exchange, space, organisation, said, told_at)
    values (${newId()}, ${one.exchange}, ${one.space}, ${one.organisation}, ${one.organisation}, ${work.now})`.execute(
    work.db,
  );
}

/** The exchanges, not ended, of who works for one of these organisations: the latest first. */
export async function listOpenForEmployers(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly ExchangeId[]> {
  const { rows } = await sql<{ exchange: ExchangeId }>`
    select employer.exchange from exchanges.employer join exchanges.exchange on exchange.id = employer.exchange
    where employer.organisation = any (${[...organisations]}::uuid[]) and exchange.ended_at is null
    order by exchange.changed_at desc limit 200`.execute(work.db);
  return rows.map(({ exchange }) => exchange);
}

/** Those of one person, of whom it was not noted yet that they left it. */
export async function listOpenOfWorker(
  work: Work,
  of: { readonly organisation?: OrganisationId | undefined; readonly person: PersonId },
): Promise<readonly ExchangeId[]> {
  const { rows } = await sql<{ exchange: ExchangeId }>`
    select employer.exchange from exchanges.employer join exchanges.exchange on exchange.id = employer.exchange
    where exchange.asker = ${of.person} and exchange.ended_at is null and employer.left_at is null
      and employer.organisation = coalesce(${of.organisation ?? null}, employer.organisation)
    order by employer.exchange`.execute(work.db);
  return rows.map(({ exchange }) => exchange);
}

/** Those, not ended, of whose asker it was not noted that they left: one by one, the oldest first. */
export async function listOpenWithEmployer(work: Work): Promise<readonly ExchangeId[]> {
  const { rows } = await sql<{ exchange: ExchangeId }>`
    select employer.exchange from exchanges.employer join exchanges.exchange on exchange.id = employer.exchange
    where exchange.ended_at is null and employer.left_at is null order by employer.told_at`.execute(
    work.db,
  );
  return rows.map(({ exchange }) => exchange);
}

/** Notes that the asker works there no more. */
export async function saveLeft(work: Work, exchange: ExchangeId): Promise<void> {
  await sql`update exchanges.employer set left_at = ${work.now} where exchange = ${exchange}`.execute(
    work.db,
  );
}

/** Somebody leaves for good: for whom they worked is nobody’s any more. */
export async function deleteEmployersOf(work: Work, person: PersonId): Promise<void> {
  await sql`delete from exchanges.employer using exchanges.exchange
    where exchange.id = employer.exchange and exchange.asker = ${person}`.execute(work.db);
}
