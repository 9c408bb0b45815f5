import { sql } from "kysely";

import type { OrganisationId } from "#rules/organisations";
import type { Work } from "#services/house";

import type { Assignment, AssignmentId, ThroughId } from "../../domain/assignment.ts";
import type { CannotCome } from "../../domain/cannot-come.ts";
import type { PersonId } from "../../domain/visit.ts";
import { selectAssignments } from "../../store/assignments.ts";
import { selectSaid } from "../../store/cannot-come.ts";

/** Whom a body named for what it was asked, first named first; nobody comes to themself. Under a right, or in one's own space. */
export function listNamed(work: Work, through: ThroughId): Promise<readonly Assignment[]> {
  return selectAssignments(
    work,
    sql`where through = ${through} and helper <> space order by said_at, id`,
  );
}

/** What those said who cannot come, from a day on; under a right. */
export function listSaidOf(
  work: Work,
  through: ThroughId,
  from: Temporal.PlainDate,
): Promise<readonly CannotCome[]> {
  return selectSaid(
    work,
    sql`where day >= ${from} and assignment in
      (select id from homecare.assignment where through = ${through}) order by day, id`,
  );
}

/** Somebody comes no more by that body, whatever they were named for; answers whether they came. */
export async function saveAllNamedEnded(
  work: Work,
  through: ThroughId,
  helper: PersonId,
): Promise<boolean> {
  const { rows } = await sql`update homecare.assignment set ended_at = ${work.now}
    where through = ${through} and helper = ${helper} and ended_at is null returning id`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** Whom bodies named from a day between these two on; under a right. */
export async function listBeginning(
  work: Work,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<readonly (Pick<Assignment, "id" | "helper"> & { readonly through: ThroughId })[]> {
  const { rows } = await sql<{
    readonly id: AssignmentId;
    readonly helper: PersonId;
    readonly through: ThroughId;
  }>`select id, helper, through from homecare.assignment where through is not null and ended_at is null
    and first between ${from} and ${until} order by id`.execute(work.db);
  return rows;
}

/** Those whom bodies named until a day that is past; under a right. */
export async function listOverdue(
  work: Work,
  today: Temporal.PlainDate,
): Promise<readonly (Pick<Assignment, "id" | "helper"> & { readonly through: ThroughId })[]> {
  const { rows } = await sql<{
    readonly id: AssignmentId;
    readonly helper: PersonId;
    readonly through: ThroughId;
  }>`select id, helper, through from homecare.assignment
    where through is not null and ended_at is null and last < ${today} order by id`.execute(
    work.db,
  );
  return rows;
}

interface OfHelper {
  readonly organisation: OrganisationId;
  readonly helper: PersonId;
}

/** On which day a body verified what the law asks of somebody, and whether they say so themself. */
export interface VerifiedWord {
  readonly on: Temporal.PlainDate;
  readonly bySelf: boolean;
}

/** Said of all that it names them for; under a right. */
export async function saveVerified(
  work: Work,
  { organisation, helper, on, bySelf }: OfHelper & VerifiedWord,
): Promise<void> {
  await sql`update homecare.assignment set verified_on = ${on}, verified_by_self = ${bySelf}
    where helper = ${helper} and ended_at is null
      and through in (select id from homecare.asked_body where organisation = ${organisation})`.execute(
    work.db,
  );
}

/** The latest that it said of them, over or not; under a right. */
export async function findVerifiedOf(
  work: Work,
  { organisation, helper }: OfHelper,
): Promise<VerifiedWord | undefined> {
  const [latest] = await selectAssignments(
    work,
    sql`where helper = ${helper} and verified_on is not null
      and through in (select id from homecare.asked_body where organisation = ${organisation})
      order by verified_on desc, verified_by_self, id limit 1`,
  );
  const { verifiedOn: on, verifiedBySelf: bySelf = false } = latest ?? {};
  return on && { on, bySelf };
}
