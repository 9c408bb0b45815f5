import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId, PersonId } from "../domain/organisation.ts";
import type { RepresentativeId } from "../domain/representative.ts";

/** A role that stands, with how far it was asked about. */
export interface AskedRole {
  readonly id: RepresentativeId;
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly rank: number;
  readonly until: Temporal.PlainDate | undefined;
  readonly answeredAt: Temporal.Instant;
  readonly askedAt: Temporal.Instant | undefined;
  readonly othersAskedAt: Temporal.Instant | undefined;
  readonly operatorAt: Temporal.Instant | undefined;
  readonly endToldAt: Temporal.Instant | undefined;
}

/** All roles that stand, by organisation, in the order in which they are asked. */
export async function listAskedRoles(work: Work): Promise<readonly AskedRole[]> {
  const { rows } = await sql<{
    id: RepresentativeId;
    space: OrganisationId;
    person: PersonId;
    rank: number;
    until: Temporal.PlainDate | null;
    answered_at: Temporal.Instant;
    asked_at: Temporal.Instant | null;
    others_asked_at: Temporal.Instant | null;
    operator_at: Temporal.Instant | null;
    end_told_at: Temporal.Instant | null;
  }>`select id, space, person, rank, until, answered_at, asked_at, others_asked_at, operator_at,
      end_told_at
    from organisations.representative where ended_at is null order by space, rank, id`.execute(
    work.db,
  );
  return rows.map((row) => ({
    id: row.id,
    organisation: row.space,
    person: row.person,
    rank: row.rank,
    until: row.until ?? undefined,
    answeredAt: row.answered_at,
    askedAt: row.asked_at ?? undefined,
    othersAskedAt: row.others_asked_at ?? undefined,
    operatorAt: row.operator_at ?? undefined,
    endToldAt: row.end_told_at ?? undefined,
  }));
}

export type AskedColumn = "asked_at" | "others_asked_at" | "operator_at" | "end_told_at";

/** Notes that this step was done now. */
export async function saveAskedStep(
  work: Work,
  id: RepresentativeId,
  column: AskedColumn,
): Promise<void> {
  await sql`update organisations.representative set ${sql.ref(column)} = ${work.now}
    where id = ${id}`.execute(work.db);
}
