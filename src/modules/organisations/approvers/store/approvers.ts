import { sql } from "kysely";

import type { AddressId } from "#rules/people";
import { SWEPT_AT_ONCE, type Work } from "#services/house";
import { openIn } from "#services/keys";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import type { RepresentativeId, Role } from "../../domain/representative.ts";
import type { ApproverId, Named } from "../domain/approver.ts";

interface Row {
  readonly id: ApproverId;
  readonly space: OrganisationId;
  readonly kind: Named["kind"];
  readonly representative: RepresentativeId | null;
  readonly role: Role | null;
  readonly address: AddressId | null;
  readonly words: Uint8Array | null;
  readonly said_by: PersonId | null;
  readonly said_at: Temporal.Instant;
  readonly answered_at: Temporal.Instant | null;
  readonly ended_at: Temporal.Instant | null;
}

/** What an organisation said of who says yes, and whether it counts: an address that was given counts once it answered. */
export interface Approver {
  readonly id: ApproverId;
  readonly organisation: OrganisationId;
  readonly named: Named;
  readonly saidBy: PersonId | undefined;
  readonly saidAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
}

async function toApprover(work: Work, row: Row): Promise<Approver | undefined> {
  const named = await toNamed(work, row);
  return (
    named && {
      id: row.id,
      organisation: row.space,
      named,
      saidBy: row.said_by ?? undefined,
      saidAt: row.said_at,
      answeredAt: row.answered_at ?? undefined,
      endedAt: row.ended_at ?? undefined,
    }
  );
}

async function toNamed(work: Work, row: Row): Promise<Named | undefined> {
  const { kind, representative, role, address, words } = row;
  if (kind === "representative" && representative !== null) return { kind, representative };
  if (kind === "function" && role !== null) return { kind, role };
  if (kind !== "given-address" || address === null || words === null) return undefined;
  return { kind, address, words: (await openIn(work, row.space, words)) ?? "" };
}

/** What an organisation says today, as row security lets the actor see. */
export async function findApprover(
  work: Work,
  organisation: OrganisationId,
): Promise<Approver | undefined> {
  const { rows } = await sql<Row>`select * from organisations.approver
    where space = ${organisation} and ended_at is null`.execute(work.db);
  return rows[0] && toApprover(work, rows[0]);
}

/** One by its id, held until the work is saved. */
export async function holdApprover(work: Work, id: ApproverId): Promise<Approver | undefined> {
  const { rows } = await sql<Row>`select * from organisations.approver where id = ${id}
    for update`.execute(work.db);
  return rows[0] && toApprover(work, rows[0]);
}

/** One by its id, as row security lets the actor see. */
export async function readApprover(work: Work, id: ApproverId): Promise<Approver | undefined> {
  const { rows } = await sql<Row>`select * from organisations.approver where id = ${id}`.execute(
    work.db,
  );
  return rows[0] && toApprover(work, rows[0]);
}

/** What it says from now on; what it said before ends. */
export async function saveApprover(
  work: Work,
  one: {
    readonly id: ApproverId;
    readonly organisation: OrganisationId;
    readonly named: Named;
    /** The words of an address, sealed under the key of the space. */
    readonly sealed: Uint8Array | undefined;
    readonly by: PersonId | undefined;
  },
): Promise<void> {
  const { named } = one;
  await saveNoApprover(work, one.organisation);
  await sql`insert into organisations.approver (id, space, kind, representative, role, address,
      words, said_by, said_at)
    values (${one.id}, ${one.organisation}, ${named.kind},
      ${named.kind === "representative" ? named.representative : null},
      ${named.kind === "function" ? named.role : null},
      ${named.kind === "given-address" ? named.address : null},
      ${one.sealed ?? null}, ${one.by ?? null}, ${work.now})`.execute(work.db);
}

/** It says nothing any more: those who may `approve`, by rank. */
export async function saveNoApprover(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`update organisations.approver set ended_at = ${work.now}
    where space = ${organisation} and ended_at is null`.execute(work.db);
}

/** What ended before this instant goes; answers the addresses that it held. */
export async function forgetEndedApprovers(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly (AddressId | null)[]> {
  const { rows } = await sql<{ address: AddressId | null }>`delete from organisations.approver
    where id in (select id from organisations.approver where ended_at < ${before}
      limit ${SWEPT_AT_ONCE}) returning address`.execute(work.db);
  return rows.map(({ address }) => address);
}

/** Whoever reads the address answered: yes, it is theirs; or no, and it ends. */
export async function saveAnsweredApprover(
  work: Work,
  id: ApproverId,
  yes: boolean,
): Promise<void> {
  await sql`update organisations.approver set answered_at = ${work.now},
    ended_at = ${yes ? null : work.now} where id = ${id} and answered_at is null
    and ended_at is null`.execute(work.db);
}
