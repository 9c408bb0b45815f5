import { sql } from "kysely";

import type { Work } from "#services/house";

import { selectAsked, type SealedAsk } from "../../bodies/store/asked-bodies.ts";
import type { Assignment } from "../../domain/assignment.ts";
import type { CannotCome } from "../../domain/cannot-come.ts";
import type { Between, SpaceId } from "../../domain/visit.ts";
import { selectAssignments } from "../../store/assignments.ts";
import { selectSaid } from "../../store/cannot-come.ts";

/** Who is named in these weeks, and has not ended; under a right. */
export function listNamedIn(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<readonly Assignment[]> {
  return selectAssignments(
    work,
    sql`where space = any (${[...spaces]}::uuid[]) and helper <> space and ended_at is null order by id`,
  );
}

/** Who said that they cannot come, in these weeks, on these days; under a right. */
export function listSaidIn(
  work: Work,
  spaces: readonly SpaceId[],
  { from, until }: Between,
): Promise<readonly CannotCome[]> {
  return selectSaid(
    work,
    sql`where space = any (${[...spaces]}::uuid[]) and day between ${from} and ${until} order by id`,
  );
}

/** What was asked of bodies in these weeks, and has not ended; under a right. */
export function listAskedIn(work: Work, spaces: readonly SpaceId[]): Promise<readonly SealedAsk[]> {
  return selectAsked(
    work,
    sql`where space = any (${[...spaces]}::uuid[]) and ended_at is null order by id`,
  );
}
