import { sql } from "kysely";

import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import type { OrganisationId, PersonId, Power } from "../domain/organisation.ts";
import type { RepresentativeId, Role } from "../domain/representative.ts";
import type { InvitationAnswer } from "../team/store/invitations.ts";

/** All roles that somebody has or had, oldest first, with the name of the organisation. */
export async function listRolesOf(work: Work, person: PersonId) {
  const { rows } = await sql<{
    id: RepresentativeId;
    organisation: OrganisationId;
    name: string;
    role: Role;
    powers: readonly Power[];
    since: Temporal.Instant;
    until: Temporal.PlainDate | null;
    ended: Temporal.Instant | null;
  }>`select r.id, r.space as organisation, o.name, r.role, r.powers, r.since, r.until,
      r.ended_at as ended
    from organisations.representative r join organisations.organisation o on o.id = r.space
    where r.person = ${person} order by r.since, r.id`.execute(work.db);
  return rows;
}

/** What was asked of these addresses, oldest first. */
export async function listInvitedAt(work: Work, addresses: readonly AddressId[]) {
  const { rows } = await sql<{
    name: string;
    role: Role;
    made_at: Temporal.Instant;
    answer: InvitationAnswer | null;
  }>`select o.name, i.role, i.made_at, i.answer
    from organisations.invitation i join organisations.organisation o on o.id = i.space
    where i.address = any (${[...addresses]}::uuid[]) order by i.made_at, i.id`.execute(work.db);
  return rows;
}

/** The texts that somebody left to who came, sealed. */
export async function listWordsOf(work: Work, person: PersonId) {
  const { rows } = await sql<{ organisation: OrganisationId; name: string; words: Uint8Array }>`
    select h.space as organisation, o.name, h.words
    from organisations.handover h join organisations.organisation o on o.id = h.space
    where h.person = ${person} order by h.made_at, h.id`.execute(work.db);
  return rows;
}

/** The invitations to these addresses are gone: nothing refers to them any more. */
export async function deleteInvitedAt(work: Work, addresses: readonly AddressId[]): Promise<void> {
  await sql`delete from organisations.invitation where address = any (${[...addresses]}::uuid[])`.execute(
    work.db,
  );
}

/** Invitations settled or over since before this instant; answers the addresses that they held. */
export async function deleteSettledInvitations(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ address: AddressId }>`delete from organisations.invitation
    where coalesce(answered_at, expires_at) < ${before} returning address`.execute(work.db);
  return [...new Set(rows.map(({ address }) => address))];
}

/** Whether an invitation still waits at an address. */
export async function isInvitedAt(work: Work, address: AddressId): Promise<boolean> {
  const { rows } = await sql`select from organisations.invitation where address = ${address}
    limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Two accounts were one person: roles pass, and where both have one, that of `into` stays. */
export async function passTeam(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update organisations.representative r set person = ${into} where person = ${from}
    and not exists (select from organisations.representative other where other.space = r.space
      and other.person = ${into} and other.ended_at is null and r.ended_at is null)`.execute(
    work.db,
  );
}
