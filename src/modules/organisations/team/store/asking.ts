import { sql } from "kysely";

import type { Work } from "#services/house";

import type { EndNotice } from "../domain/continuity.ts";
import type { OrganisationId, PersonId, Power } from "../../domain/organisation.ts";
import type { RepresentativeId } from "../../domain/representative.ts";

/** A role that stands, with how far it was asked about. */
export interface AskedRole {
  readonly id: RepresentativeId;
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly powers: readonly Power[];
  readonly rank: number;
  readonly until: Temporal.PlainDate | undefined;
  readonly answeredAt: Temporal.Instant;
  readonly askedAt: Temporal.Instant | undefined;
  readonly remindedAt: Temporal.Instant | undefined;
  readonly othersAskedAt: Temporal.Instant | undefined;
  readonly operatorAt: Temporal.Instant | undefined;
  readonly endTold: Readonly<Record<EndNotice, Temporal.Instant | undefined>>;
}

interface AskedRow {
  readonly id: RepresentativeId;
  readonly space: OrganisationId;
  readonly person: PersonId;
  readonly powers: readonly Power[];
  readonly rank: number;
  readonly until: Temporal.PlainDate | null;
  readonly answered_at: Temporal.Instant;
  readonly asked_at: Temporal.Instant | null;
  readonly reminded_at: Temporal.Instant | null;
  readonly others_asked_at: Temporal.Instant | null;
  readonly operator_at: Temporal.Instant | null;
  readonly end_told_at: Temporal.Instant | null;
  readonly last_told_at: Temporal.Instant | null;
}

/** The roles of one organisation that nobody ended, over or not, in the order in which they are asked. */
export async function listAskedRoles(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly AskedRole[]> {
  const { rows } = await sql<AskedRow>`select id, space, person, powers, rank, until, answered_at,
      asked_at, reminded_at, others_asked_at, operator_at, end_told_at, last_told_at
    from organisations.representative where space = ${organisation} and ended_at is null
    order by rank, since, id`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    organisation: row.space,
    person: row.person,
    powers: row.powers,
    rank: row.rank,
    until: row.until ?? undefined,
    answeredAt: row.answered_at,
    askedAt: row.asked_at ?? undefined,
    remindedAt: row.reminded_at ?? undefined,
    othersAskedAt: row.others_asked_at ?? undefined,
    operatorAt: row.operator_at ?? undefined,
    endTold: { month: row.end_told_at ?? undefined, week: row.last_told_at ?? undefined },
  }));
}

/** The organisations of which a role may have something to say tonight: an end that is near or over, a year gone. */
export async function listToKeep(
  work: Work,
  asked: { readonly endsBefore: Temporal.PlainDate; readonly answeredBefore: Temporal.Instant },
): Promise<readonly OrganisationId[]> {
  const { rows } = await sql<{ space: OrganisationId }>`
    select distinct space from organisations.representative where ended_at is null
      and (until <= ${asked.endsBefore} or answered_at <= ${asked.answeredBefore})
    order by space`.execute(work.db);
  return rows.map(({ space }) => space);
}

export type AskedColumn =
  | "asked_at"
  | "reminded_at"
  | "others_asked_at"
  | "operator_at"
  | "end_told_at"
  | "last_told_at";

/** Notes that this step was done now. */
export async function saveAskedStep(
  work: Work,
  id: RepresentativeId,
  column: AskedColumn,
): Promise<void> {
  await sql`update organisations.representative set ${sql.ref(column)} = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** How far the question went for one role that stands; undefined when it ended. */
export async function findAsked(work: Work, id: RepresentativeId): Promise<AskedRole | undefined> {
  const { rows } = await sql<{ space: OrganisationId }>`
    select space from organisations.representative where id = ${id}`.execute(work.db);
  const [row] = rows;
  return row && (await listAskedRoles(work, row.space)).find((one) => one.id === id);
}
