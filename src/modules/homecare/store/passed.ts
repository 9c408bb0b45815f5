import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { AssignmentId, ThroughId } from "../domain/assignment.ts";
import type { Passed, PassedId } from "../domain/passed.ts";
import type { Between, PersonId, SpaceId, VisitId } from "../domain/visit.ts";

type Kept = Omit<Passed, "named" | "unexpected"> & {
  readonly came: Temporal.PlainDate;
  readonly isUnexpected: boolean;
  readonly assignment: AssignmentId | undefined;
  readonly helper: PersonId | undefined;
};

async function selectPassed(work: Work, rest: RawBuilder<unknown>): Promise<readonly Passed[]> {
  const { rows } = await sql<RowOf<Kept>>`select id, space, assignment, helper, visit,
    coalesce(of_day, day) as day, day as came, unexpected as "isUnexpected",
    said_by as "by", said_at as "saidAt" from homecare.passed ${rest}`.execute(work.db);
  return rows.map((row) => {
    const { assignment, helper, came: on, isUnexpected, ...one } = keptOf<Kept>(row);
    return {
      ...one,
      ...(isUnexpected && { unexpected: { on, isSettled: !on.equals(one.day) } }),
      named: assignment === undefined || helper === undefined ? undefined : { assignment, helper },
    };
  });
}

/** Of a week, from a day to another, as row security lets who acts see. */
export function listPassed(
  work: Work,
  space: SpaceId,
  { from, until }: Between,
): Promise<readonly Passed[]> {
  return selectPassed(
    work,
    sql`where space = ${space} and coalesce(of_day, day) between ${from} and ${until}
      order by coalesce(of_day, day), said_at, id`,
  );
}

/** All of a week. */
export function listAllPassed(work: Work, space: SpaceId): Promise<readonly Passed[]> {
  return selectPassed(work, sql`where space = ${space} order by day, id`);
}

/** Where somebody came, from a day on, as row security lets who acts see. */
export function listPassedBy(
  work: Work,
  helper: PersonId,
  from: Temporal.PlainDate,
): Promise<readonly Passed[]> {
  return selectPassed(
    work,
    sql`where helper = ${helper} and coalesce(of_day, day) >= ${from}
      order by coalesce(of_day, day), id`,
  );
}

/** Where those came whom a body sent, from a day on; under a right. */
export function listPassedThrough(
  work: Work,
  through: ThroughId,
  from: Temporal.PlainDate,
): Promise<readonly Passed[]> {
  return selectPassed(
    work,
    sql`where coalesce(of_day, day) >= ${from} and assignment in
      (select id from homecare.assignment where through = ${through}) order by day, id`,
  );
}

export async function findPassed(work: Work, id: PassedId): Promise<Passed | undefined> {
  return (await selectPassed(work, sql`where id = ${id}`))[0];
}

/** What was said of one passage: whoever was named again meanwhile came once. */
export async function findPassedOf(
  work: Work,
  { visit, day, named }: Pick<Passed, "visit" | "day" | "named">,
): Promise<Passed | undefined> {
  const [found] = await selectPassed(
    work,
    sql`where visit = ${visit} and (day = ${day} or of_day = ${day})
      and helper is not distinct from ${named?.helper ?? null}::uuid order by id`,
  );
  return found;
}

/** Whether it is said of a visit that somebody came, ever. */
export async function hasPassed(work: Work, visit: VisitId): Promise<boolean> {
  const { rows } = await sql`select from homecare.passed where visit = ${visit} limit 1`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** Answers whether it was not said before. */
export async function savePassed(work: Work, one: Passed): Promise<boolean> {
  const { rows } =
    await sql`insert into homecare.passed (id, space, assignment, helper, visit, day, said_by, said_at, unexpected)
    values (${one.id}, ${one.space}, ${one.named?.assignment ?? null}, ${one.named?.helper ?? null},
      ${one.visit}, ${one.day}, ${one.by}, ${one.saidAt}, ${one.unexpected !== undefined}) on conflict do nothing returning id`.execute(
      work.db,
    );
  return rows.length > 0;
}

/** Whether nobody said before that this one came there. */
export async function isFirstPassed(work: Work, { id, space, named }: Passed): Promise<boolean> {
  if (named === undefined) return false;
  const [first] = await selectPassed(
    work,
    sql`where space = ${space} and helper = ${named.helper} order by said_at, day, id limit 1`,
  );
  return first?.id === id;
}

/** Of which days they came unexpected, from a day on, latest first, as row security lets who acts see. */
export function listUnexpected(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly Passed[]> {
  return selectPassed(
    work,
    sql`where space = ${space} and unexpected and day >= ${from} order by day desc, id`,
  );
}

/** For which day it was, as whose visit it is says. */
export async function saveOfDay(work: Work, id: PassedId, day: Temporal.PlainDate): Promise<void> {
  await sql`update homecare.passed set of_day = ${day} where id = ${id} and unexpected`.execute(
    work.db,
  );
}

export async function deletePassed(work: Work, id: PassedId): Promise<void> {
  await sql`delete from homecare.passed where id = ${id}`.execute(work.db);
}

export async function movePassed(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`update homecare.passed set space = ${into} where space = ${from}`.execute(work.db);
}

/** Those of before a day, at most so many; answers how many went. */
export async function deleteOldPassed(
  work: Work,
  before: Temporal.PlainDate,
  most: number,
): Promise<number> {
  const { rows } = await sql`delete from homecare.passed where id in (select id from homecare.passed
    where day < ${before} limit ${most}) returning id`.execute(work.db);
  return rows.length;
}
