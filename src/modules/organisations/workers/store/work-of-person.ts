import { sql } from "kysely";

import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import type { PersonId } from "../../domain/organisation.ts";
import type { WorkStatus } from "../domain/employment.ts";

/** Where somebody works, worked, or is said to, oldest first, with the name of the organisation. */
export async function listWorkOf(
  work: Work,
  person: PersonId,
  addresses: readonly AddressId[],
): Promise<
  readonly {
    readonly name: string;
    readonly status: WorkStatus;
    readonly since: Temporal.PlainDate;
    readonly confirmedAt: Temporal.Instant | null;
    readonly until: Temporal.PlainDate | null;
  }[]
> {
  const { rows } = await sql<{
    name: string;
    status: WorkStatus;
    since: Temporal.PlainDate;
    confirmedAt: Temporal.Instant | null;
    until: Temporal.PlainDate | null;
  }>`select o.name, e.status, e.since, e.confirmed_at as "confirmedAt", e.until
    from organisations.employment e join organisations.organisation o on o.id = e.space
    where e.person = ${person} or (e.person is null and e.address = any (${[...addresses]}::uuid[]))
    order by e.since, e.id`.execute(work.db);
  return rows;
}

/** What waited at these addresses goes with them, and what they were named for. */
export async function deleteAtAddresses(
  work: Work,
  addresses: readonly AddressId[],
): Promise<void> {
  const all = sql`any (${[...addresses]}::uuid[])`;
  await sql`delete from organisations.employment where address = ${all}`.execute(work.db);
  await sql`delete from organisations.approver where address = ${all}`.execute(work.db);
  await sql`delete from organisations.found_address where address = ${all}`.execute(work.db);
}

/** Two persons are one: what is open for both in one organisation is one, that which both sides said first. */
export async function passEmployments(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`delete from organisations.employment gone using organisations.employment kept
    where gone.space = kept.space and gone.ended_at is null and kept.ended_at is null
      and gone.person in (${from}, ${into}) and kept.person in (${from}, ${into})
      and gone.person <> kept.person
      and (gone.confirmed_at is null, coalesce(gone.confirmed_at, gone.said_at), gone.person = ${from})
        > (kept.confirmed_at is null, coalesce(kept.confirmed_at, kept.said_at), kept.person = ${from})`.execute(
    work.db,
  );
  await sql`update organisations.employment set person = ${into} where person = ${from}`.execute(
    work.db,
  );
}
