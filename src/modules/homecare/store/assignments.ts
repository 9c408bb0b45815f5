import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { AlsoEnds, Assignment, AssignmentId } from "../domain/assignment.ts";
import type { PersonId, SpaceId, VisitId } from "../domain/visit.ts";

/** Those that a condition of SQL finds, as row security lets who acts see. */
export async function selectAssignments(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly Assignment[]> {
  const { rows } = await sql<RowOf<Assignment>>`select id, space, helper, visits, sharings, through,
    first as "from", least(last, leaves_from - 1) as until, ended_at as "endedAt", one_day as "oneDay",
    accepted_at as "acceptedAt", verified_on as "verifiedOn", told_shown as "toldShown", may_fill as "mayFill",
    leaves_from as "leavesFrom", leaves_said_at as "leavesSaidAt", leaves_read_at as "leavesReadAt", leaves_ends as "leavesEnds",
    over_then as "overThen", verified_by_self as "verifiedBySelf"
    from homecare.assignment ${rest}`.execute(work.db);
  return rows.map(keptOf<Assignment>);
}

/** All that one named, latest last; nobody helps themself, though two persons turned out to be one. */
export function listAssignments(work: Work, space: SpaceId): Promise<readonly Assignment[]> {
  return selectAssignments(
    work,
    sql`where space = ${space} and helper <> space order by said_at, id`,
  );
}

/** Where somebody is named, as row security lets who acts see. */
export function listAssignmentsOf(work: Work, helper: PersonId): Promise<readonly Assignment[]> {
  return selectAssignments(
    work,
    sql`where helper = ${helper} and helper <> space order by said_at, id`,
  );
}

/** Who else was named for some of these visits, and was not ended; under a right. */
export function listOthersNamed(
  work: Work,
  {
    spaces,
    visits,
    helper,
  }: {
    readonly spaces: readonly SpaceId[];
    readonly visits: readonly VisitId[];
    readonly helper: PersonId;
  },
): Promise<readonly Assignment[]> {
  return selectAssignments(
    work,
    sql`where space = any (${[...spaces]}::uuid[]) and helper <> ${helper} and helper <> space
      and ended_at is null and visits && ${[...visits]}::uuid[] order by said_at, id`,
  );
}

/** All that hold on a day, whosever they are; under a right. */
export function listHolding(work: Work, day: Temporal.PlainDate): Promise<readonly Assignment[]> {
  return selectAssignments(
    work,
    sql`where helper <> space and ended_at is null and first <= ${day}
      and (last is null or last >= ${day}) and (leaves_from is null or leaves_from > ${day})
      order by id`,
  );
}

export async function findAssignment(
  work: Work,
  id: AssignmentId,
): Promise<Assignment | undefined> {
  return (await selectAssignments(work, sql`where id = ${id}`))[0];
}

export type NewAssignment = Omit<
  Assignment,
  | "endedAt"
  | "acceptedAt"
  | "verifiedOn"
  | "toldShown"
  | "mayFill"
  | "leavesFrom"
  | "leavesSaidAt"
  | "leavesReadAt"
  | "leavesEnds"
> &
  Partial<Pick<Assignment, "verifiedOn" | "verifiedBySelf">>;

export async function saveAssignment(work: Work, one: NewAssignment): Promise<void> {
  await sql`insert into homecare.assignment (id, space, helper, visits, sharings, through, first, last, one_day, verified_on, verified_by_self, over_then, told_shown, said_at)
    values (${one.id}, ${one.space}, ${one.helper}, ${[...one.visits]}::uuid[], ${[...one.sharings]}::uuid[],
      ${one.through ?? null}, ${one.from}, ${one.until ?? null}, ${one.oneDay}, ${one.verifiedOn ?? null}, ${one.verifiedBySelf ?? false},
      ${[...(one.overThen ?? [])]}::uuid[], true, ${work.now})`.execute(work.db);
}

/** They come, of one day alone. Answers whether it was not said before. */
export async function saveAccepted(work: Work, id: AssignmentId): Promise<boolean> {
  const { rows } = await sql`update homecare.assignment set accepted_at = ${work.now}
    where id = ${id} and one_day and accepted_at is null returning id`.execute(work.db);
  return rows.length > 0;
}

export async function saveEnded(work: Work, id: AssignmentId): Promise<void> {
  await sql`update homecare.assignment set ended_at = ${work.now} where id = ${id}
    and ended_at is null`.execute(work.db);
}

/** From which day on who is named comes no more, by these, and what else ends then; undefined: they do. */
export async function saveLeaving(
  work: Work,
  ids: readonly AssignmentId[],
  from: Temporal.PlainDate | undefined,
  ends: readonly AlsoEnds[] = [],
): Promise<void> {
  const said = from === undefined ? null : work.now;
  await sql`update homecare.assignment
    set leaves_from = ${from ?? null}, leaves_said_at = ${said}, leaves_read_at = null, leaves_ends = ${[...ends]}::text[]
    where id = any (${[...ids]}::uuid[]) and ended_at is null`.execute(work.db);
}

/** Whose visits they are have read it. */
export async function saveLeavingRead(work: Work, ids: readonly AssignmentId[]): Promise<void> {
  await sql`update homecare.assignment set leaves_read_at = ${work.now}
    where id = any (${[...ids]}::uuid[]) and leaves_from is not null and leaves_read_at is null`.execute(
    work.db,
  );
}

/** Those by which somebody came until the day before this one at the latest, as they said themself; under a right. */
export const listLeft = (work: Work, day: Temporal.PlainDate): Promise<readonly Assignment[]> =>
  selectAssignments(work, sql`where leaves_from <= ${day} and ended_at is null order by id`);

/** Whether the address of the letter of a day was ended by whoever held it. */
export async function isLetterEnded(
  work: Work,
  id: AssignmentId,
  day: Temporal.PlainDate,
): Promise<boolean> {
  const { rows } = await sql`select from homecare.assignment
    where id = ${id} and ${day}::date = any (letters_ended)`.execute(work.db);
  return rows.length > 0;
}

/** Of somebody who is named, of which days from one on the address of a letter opens nothing. */
export async function listLettersEnded(
  work: Work,
  helper: PersonId,
  from: Temporal.PlainDate,
): Promise<readonly { readonly assignment: AssignmentId; readonly day: Temporal.PlainDate }[]> {
  const { rows } = await sql<{ assignment: AssignmentId; day: Temporal.PlainDate }>`
    select id as assignment, day from homecare.assignment, unnest(letters_ended) as day
    where helper = ${helper} and letters_ended <> '{}' and day >= ${from} order by day, id`.execute(
    work.db,
  );
  return rows;
}

/** It opens nothing more; answers whether it did until now. */
export async function saveLetterEnded(
  work: Work,
  id: AssignmentId,
  day: Temporal.PlainDate,
): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`update homecare.assignment set letters_ended = letters_ended || ${day}::date
    where id = ${id} and not ${day}::date = any (letters_ended)`.execute(work.db);
  return numAffectedRows > 0n;
}

/** All that one named somebody for oneself, which has not ended, but these. */
export async function saveAllEnded(
  work: Work,
  space: SpaceId,
  { helper, but }: { readonly helper: PersonId; readonly but: readonly AssignmentId[] },
): Promise<void> {
  await sql`update homecare.assignment set ended_at = ${work.now}
    where space = ${space} and helper = ${helper} and through is null and ended_at is null
      and id <> all (${[...but]}::uuid[])`.execute(work.db);
}

/** To the week of who stays of two; over, since what was shared with them is of the space where it was. */
export async function moveAssignments(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`update homecare.assignment set space = ${into}, ended_at = coalesce(ended_at, ${work.now})
    where space = ${from}`.execute(work.db);
  await sql`update homecare.cannot_come set space = ${into} where space = ${from}`.execute(work.db);
  await sql`update homecare.can_come set space = ${into} where space = ${from}`.execute(work.db);
}

export async function deleteAssignments(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.assignment where space = ${space}`.execute(work.db);
}
