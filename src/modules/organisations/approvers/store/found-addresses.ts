import { type RawBuilder, sql } from "kysely";

import type { AddressId } from "#rules/people";
import { SWEPT_AT_ONCE, type Work } from "#services/house";
import { openIn } from "#services/keys";

import { WAITS_DAYS } from "../../domain/work-waits.ts";
import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import type { FoundAddress, FoundAddressId } from "../domain/approver.ts";

interface Row {
  readonly id: FoundAddressId;
  readonly space: OrganisationId;
  readonly address: AddressId;
  readonly words: Uint8Array;
  readonly source: string;
  readonly found_on: Temporal.PlainDate;
  readonly found_by: PersonId | null;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly FoundAddress[]> {
  const { rows } = await sql<Row>`select id, space, address, words, source, found_on, found_by
    from organisations.found_address ${rest}`.execute(work.db);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      organisation: row.space,
      address: row.address,
      words: (await openIn(work, row.address, row.words)) ?? "",
      source: row.source,
      foundOn: row.found_on,
      foundBy: row.found_by ?? undefined,
    })),
  );
}

/** The one that stands for an organisation. */
export async function findFound(
  work: Work,
  organisation: OrganisationId,
): Promise<FoundAddress | undefined> {
  return (await select(work, sql`where space = ${organisation} and ended_at is null`))[0];
}

/** One that stands, by its id, held until the work is saved. */
export async function holdFound(work: Work, id: FoundAddressId): Promise<FoundAddress | undefined> {
  return (await select(work, sql`where id = ${id} and ended_at is null for update`))[0];
}

/** All that stand, those to be read again first. */
export function listFound(work: Work): Promise<readonly FoundAddress[]> {
  return select(work, sql`where ended_at is null order by found_on, id`);
}

/** Those found before a day of which nobody was told since. */
export function listUntold(
  work: Work,
  before: Temporal.PlainDate,
): Promise<readonly FoundAddress[]> {
  return select(
    work,
    sql`where ended_at is null and told_at is null and found_on <= ${before} order by found_on, id
      limit 200`,
  );
}

/** The organisations that nobody represents, where somebody waits for a yes and no address is written. */
export async function listMissing(work: Work): Promise<readonly OrganisationId[]> {
  const { rows } = await sql<{ space: OrganisationId }>`
    select e.space from organisations.employment e
      join organisations.organisation o on o.id = e.space
    where e.said_by = 'person' and e.confirmed_at is null and e.ended_at is null
      and e.said_at > ${work.now.subtract({ hours: 24 * WAITS_DAYS })}
      and not o.is_represented and o.dissolved_at is null and o.hidden_because is null
      and not exists (select from organisations.found_address f
        where f.space = e.space and f.ended_at is null)
    group by e.space order by min(e.said_at), e.space limit 200`.execute(work.db);
  return rows.map(({ space }) => space);
}

export async function saveToldFound(work: Work, id: FoundAddressId): Promise<void> {
  await sql`update organisations.found_address set told_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
}

/** Saves one; that which stood for the organisation ends. */
export async function saveFound(
  work: Work,
  one: Omit<FoundAddress, "words"> & { readonly sealed: Uint8Array },
): Promise<void> {
  await sql`update organisations.found_address set ended_at = ${work.now}
    where space = ${one.organisation} and ended_at is null`.execute(work.db);
  await sql`insert into organisations.found_address (id, space, address, words, source, found_on,
      found_by, said_at)
    values (${one.id}, ${one.organisation}, ${one.address}, ${one.sealed}, ${one.source},
      ${one.foundOn}, ${one.foundBy ?? null}, ${work.now})`.execute(work.db);
}

/** What ended before this instant goes; answers the addresses that it held. */
export async function forgetEndedFound(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ address: AddressId }>`delete from organisations.found_address
    where id in (select id from organisations.found_address where ended_at < ${before}
      limit ${SWEPT_AT_ONCE}) returning address`.execute(work.db);
  return rows.map(({ address }) => address);
}

export async function saveFoundEnded(work: Work, id: FoundAddressId): Promise<void> {
  await sql`update organisations.found_address set ended_at = ${work.now}
    where id = ${id} and ended_at is null`.execute(work.db);
}
