import { type RawBuilder, sql } from "kysely";

import type { Id } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { AssignmentId } from "../domain/assignment.ts";
import type { PersonId, SpaceId, VisitId } from "../domain/visit.ts";

export type CanComeId = Id<"CanCome">;

/** A day of a visit which nobody makes, for which a helper proposed to come. */
export interface CanCome {
  readonly id: CanComeId;
  readonly space: SpaceId;
  readonly assignment: AssignmentId;
  readonly helper: PersonId;
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
  /** When they were told no. */
  readonly declinedAt: Temporal.Instant | undefined;
}

async function selectCanCome(work: Work, rest: RawBuilder<unknown>): Promise<readonly CanCome[]> {
  const { rows } = await sql<RowOf<CanCome>>`select id, space, assignment, helper, visit, day,
    declined_at as "declinedAt" from homecare.can_come ${rest}`.execute(work.db);
  return rows.map(keptOf<CanCome>);
}

/** Of the visits of a week, from a day on, as row security lets who acts see. */
export function listCanCome(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly CanCome[]> {
  return selectCanCome(work, sql`where space = ${space} and day >= ${from} order by said_at, id`);
}

/** What a helper proposed, from a day on. */
export function listCanComeBy(
  work: Work,
  helper: PersonId,
  from: Temporal.PlainDate,
): Promise<readonly CanCome[]> {
  return selectCanCome(work, sql`where helper = ${helper} and day >= ${from} order by day, id`);
}

export async function findCanCome(work: Work, id: CanComeId): Promise<CanCome | undefined> {
  return (await selectCanCome(work, sql`where id = ${id}`))[0];
}

export type NewCanCome = Omit<CanCome, "declinedAt">;

/** Answers whether it was not said before. */
export async function saveCanCome(work: Work, one: NewCanCome): Promise<boolean> {
  const { rows } =
    await sql`insert into homecare.can_come (id, space, assignment, helper, visit, day, said_at)
    values (${one.id}, ${one.space}, ${one.assignment}, ${one.helper}, ${one.visit}, ${one.day}, ${work.now})
    on conflict do nothing returning id`.execute(work.db);
  return rows.length > 0;
}

export async function deleteCanCome(work: Work, id: CanComeId): Promise<void> {
  await sql`delete from homecare.can_come where id = ${id}`.execute(work.db);
}

/** Answers whether it was not said before. */
export async function saveDeclined(work: Work, id: CanComeId): Promise<boolean> {
  const { rows } = await sql`update homecare.can_come set declined_at = ${work.now}
    where id = ${id} and declined_at is null returning id`.execute(work.db);
  return rows.length > 0;
}

/** Whether this helper reads that nobody comes. */
export async function saveMayFill(work: Work, id: AssignmentId, mayFill: boolean): Promise<void> {
  await sql`update homecare.assignment set may_fill = ${mayFill} where id = ${id}`.execute(work.db);
}

/** Somebody is named anew: what they proposed of these visits stands. */
export async function passCanCome(
  work: Work,
  from: AssignmentId,
  into: AssignmentId,
): Promise<void> {
  await sql`update homecare.can_come set assignment = ${into} where assignment = ${from}`.execute(
    work.db,
  );
}
