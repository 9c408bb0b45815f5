import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { AssignmentId } from "../domain/assignment.ts";
import type { CannotCome } from "../domain/cannot-come.ts";
import type { PersonId, SpaceId, VisitId } from "../domain/visit.ts";

/** Those that a condition of SQL finds, as row security lets who acts see. */
export async function selectSaid(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly CannotCome[]> {
  const { rows } =
    await sql<CannotCome>`select id, space, assignment, helper, visit, day from homecare.cannot_come
    ${rest}`.execute(work.db);
  return rows;
}

/** Of the visits of a week, from a day on, as row security lets who acts see. */
export function listCannotCome(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly CannotCome[]> {
  return selectSaid(work, sql`where space = ${space} and day >= ${from} order by day, id`);
}

/** The same of several weeks. */
export function listCannotComeAmong(
  work: Work,
  spaces: readonly SpaceId[],
  from: Temporal.PlainDate,
): Promise<readonly CannotCome[]> {
  return selectSaid(
    work,
    sql`where space = any (${[...spaces]}::uuid[]) and day >= ${from} order by day, id`,
  );
}

/** What a helper said, from a day on. */
export function listSaidBy(
  work: Work,
  helper: PersonId,
  from: Temporal.PlainDate,
): Promise<readonly CannotCome[]> {
  return selectSaid(work, sql`where helper = ${helper} and day >= ${from} order by day, id`);
}

export async function findCannotCome(work: Work, id: string): Promise<CannotCome | undefined> {
  return (await selectSaid(work, sql`where id = ${id}`))[0];
}

/** Answers whether it was not said before. */
export async function saveCannotCome(work: Work, one: CannotCome): Promise<boolean> {
  const { rows } =
    await sql`insert into homecare.cannot_come (id, space, assignment, helper, visit, day, said_at)
    values (${one.id}, ${one.space}, ${one.assignment}, ${one.helper}, ${one.visit}, ${one.day}, ${work.now})
    on conflict do nothing returning id`.execute(work.db);
  return rows.length > 0;
}

type OfPassage = Pick<CannotCome, "assignment" | "visit" | "day">;

/** What was said of one passage. */
export async function findSaidOf(
  work: Work,
  { assignment, visit, day }: OfPassage,
): Promise<CannotCome | undefined> {
  const [said] = await selectSaid(
    work,
    sql`where assignment = ${assignment} and visit = ${visit} and day = ${day}`,
  );
  return said;
}

/** Answers what was said, when it was. */
export async function deleteCannotCome(
  work: Work,
  passage: OfPassage,
): Promise<CannotCome | undefined> {
  const said = await findSaidOf(work, passage);
  if (said !== undefined)
    await sql`delete from homecare.cannot_come where id = ${said.id}`.execute(work.db);
  return said;
}

/** Somebody is named anew: what they said of the same visits stands. */
export async function passCannotCome(
  work: Work,
  from: AssignmentId,
  { id, visits }: { readonly id: AssignmentId; readonly visits: readonly VisitId[] },
): Promise<void> {
  await sql`update homecare.cannot_come set assignment = ${id}
    where assignment = ${from} and visit = any (${[...visits]}::uuid[]) and (visit, day) not in
      (select visit, day from homecare.cannot_come where assignment = ${id})`.execute(work.db);
}
