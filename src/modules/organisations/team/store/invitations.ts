import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import type { OrganisationId, PersonId, Power } from "../../domain/organisation.ts";
import type { Role } from "../../domain/representative.ts";

export type InvitationId = Id<"Invitation">;
export type InvitationAnswer = "accepted" | "declined" | "withdrawn";

export interface Invitation {
  readonly id: InvitationId;
  readonly organisation: OrganisationId;
  readonly address: AddressId;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly until: Temporal.PlainDate | undefined;
  readonly by: PersonId;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly answer: InvitationAnswer | undefined;
}

interface InvitationRow {
  readonly id: InvitationId;
  readonly space: OrganisationId;
  readonly address: AddressId;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly until: Temporal.PlainDate | null;
  readonly by_person: PersonId;
  readonly made_at: Temporal.Instant;
  readonly expires_at: Temporal.Instant;
  readonly answer: InvitationAnswer | null;
}

function toInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id,
    organisation: row.space,
    address: row.address,
    role: row.role,
    powers: row.powers,
    until: row.until ?? undefined,
    by: row.by_person,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    answer: row.answer ?? undefined,
  };
}

/** Saves an invitation; one that waits for the same address is replaced. */
export async function saveInvitation(
  work: Work,
  one: Omit<Invitation, "answer" | "madeAt">,
): Promise<void> {
  await sql`update organisations.invitation set answer = 'withdrawn', answered_at = ${work.now}
    where space = ${one.organisation} and address = ${one.address} and answer is null`.execute(
    work.db,
  );
  await sql`insert into organisations.invitation (id, space, address, role, powers, until, by_person,
      made_at, expires_at)
    values (${one.id}, ${one.organisation}, ${one.address}, ${one.role}, ${[...one.powers]},
      ${one.until ?? null}, ${one.by}, ${work.now}, ${one.expiresAt})`.execute(work.db);
}

/** One invitation, held until the work is saved; as row security lets the actor see. */
export async function holdInvitation(
  work: Work,
  id: InvitationId,
): Promise<Invitation | undefined> {
  const { rows } = await sql<InvitationRow>`
    select * from organisations.invitation where id = ${id} for update`.execute(work.db);
  return rows[0] && toInvitation(rows[0]);
}

export async function findInvitation(
  work: Work,
  id: InvitationId,
): Promise<Invitation | undefined> {
  const { rows } = await sql<InvitationRow>`
    select * from organisations.invitation where id = ${id}`.execute(work.db);
  return rows[0] && toInvitation(rows[0]);
}

/** Those that wait for an organisation, latest first. */
export async function listWaitingInvitations(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly Invitation[]> {
  const { rows } = await sql<InvitationRow>`select * from organisations.invitation
    where space = ${organisation} and answer is null and expires_at > ${work.now}
    order by made_at desc, id`.execute(work.db);
  return rows.map(toInvitation);
}

/** Those that wait for one of these addresses, latest first. */
export async function listInvitationsTo(
  work: Work,
  addresses: readonly AddressId[],
): Promise<readonly Invitation[]> {
  const { rows } = await sql<InvitationRow>`select * from organisations.invitation
    where address = any (${[...addresses]}::uuid[]) and answer is null and expires_at > ${work.now}
    order by made_at desc, id`.execute(work.db);
  return rows.map(toInvitation);
}

export async function saveAnswer(
  work: Work,
  id: InvitationId,
  answer: InvitationAnswer,
): Promise<void> {
  await sql`update organisations.invitation set answer = ${answer}, answered_at = ${work.now}
    where id = ${id} and answer is null`.execute(work.db);
}

/** What somebody had asked in the name of an organisation is taken back: they represent it no more. */
export async function withdrawInvitationsBy(
  work: Work,
  organisation: OrganisationId,
  person: PersonId | undefined,
): Promise<void> {
  await sql`update organisations.invitation set answer = 'withdrawn', answered_at = ${work.now}
    where space = ${organisation} and answer is null
      and (${person ?? null}::uuid is null or by_person = ${person ?? null})`.execute(work.db);
}
