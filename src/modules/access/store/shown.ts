import { sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId } from "../domain/space.ts";
import { SHOWN } from "../domain/read.ts";
import { type SealedShared, sharedColumns, type SharedRow, toShared } from "./sharings.ts";

/** When the person who acts last opened the page of what these spaces show, or, of one of these kinds, their module's own; never opened, nothing. */
export async function listLastOpened(
  work: Work,
  spaces: readonly SpaceId[],
  kinds: readonly string[] = [],
): Promise<ReadonlyMap<SpaceId, Temporal.Instant>> {
  const { rows } = await sql<{ readonly space: SpaceId; readonly at: Temporal.Instant }>`
    select space, max(at) as at from access.read
    where by_person = (select house.person()) and table_name = any (${[SHOWN, ...kinds]}::text[]) and space = any (${[...spaces]}::uuid[])
    group by space`.execute(work.db);
  return new Map(rows.map(({ space, at }) => [space, at]));
}

/** What was open by name to the person who acts and ended since an instant, taken back or over; latest end first. */
export async function listOverToMe(
  work: Work,
  since: Temporal.Instant,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where to_person = (select house.person()) and least(ended_at, until) between ${since} and ${work.now}
    order by least(ended_at, until) desc, id`.execute(work.db);
  return rows.map(toShared);
}

/** What somebody said themself with a later beginning, which came since an instant, and stands; under a right. */
export async function listBegunSince(
  work: Work,
  since: Temporal.Instant,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where from_at > ${since} and from_at <= ${work.now} and ended_at is null and under is null
      and (until is null or until > ${work.now}) order by from_at, id`.execute(work.db);
  return rows.map(toShared);
}
