import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import type { RepresentativeId, Role } from "../../domain/representative.ts";

/** A role whose holder answered nobody: neither the question, nor through a colleague. */
export interface SilentRole {
  readonly representative: RepresentativeId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly number: number;
  readonly askedAt: Temporal.Instant;
}

/** Roles of which the operator was told, the longest silent first. */
export async function listSilentRoles(work: Work): Promise<readonly SilentRole[]> {
  const { rows } = await sql<{
    id: RepresentativeId;
    role: Role;
    space: OrganisationId;
    name: string;
    number: number;
    asked_at: Temporal.Instant;
  }>`select r.id, r.role, r.space, o.name, o.number, r.asked_at
    from organisations.representative r join organisations.organisation o on o.id = r.space
    where r.operator_at is not null and r.ended_at is null
    order by r.asked_at, r.id limit 200`.execute(work.db);
  return rows.map(({ id, space, asked_at: askedAt, role, name, number }) => ({
    representative: id,
    organisation: space,
    askedAt,
    role,
    name,
    number,
  }));
}

/** An organisation that had representatives and has none any more. */
export interface LeftAlone {
  readonly name: string;
  readonly number: number;
  readonly since: Temporal.Instant;
}

/** Those whose last representative went, latest first; what is dissolved or merged needs nobody. */
export async function listLeftAlone(work: Work): Promise<readonly LeftAlone[]> {
  const { rows } = await sql<{ name: string; number: number; since: Temporal.Instant }>`
    select o.name, o.number, max(r.ended_at) as since
    from organisations.organisation o join organisations.representative r on r.space = o.id
    where not o.is_represented and o.dissolved_on is null and o.merged_into is null
      and r.ended_because in ('left', 'over', 'silent', 'ended', 'gone')
    group by o.id order by since desc, o.number limit 200`.execute(work.db);
  return rows;
}
