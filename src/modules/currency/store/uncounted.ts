import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { SpaceId } from "../domain/party.ts";

/** Since when nothing is counted for who has one of these spaces, as far as the actor may know; undefined: all is. */
export async function uncountedSince(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ since: Temporal.Instant | null }>`
    select min(said_at) as since from currency.uncounted
    where space = any (${spaces}::uuid[])`.execute(work.db);
  return rows[0]?.since ?? undefined;
}

/** Those of these spaces for which nothing is counted. Under the right to give kori. */
export async function listUncounted(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<ReadonlySet<SpaceId>> {
  const { rows } = await sql<{ space: SpaceId }>`
    select space from currency.uncounted where space = any (${spaces}::uuid[])`.execute(work.db);
  return new Set(rows.map(({ space }) => space));
}

/** From now on nothing is counted; said again, nothing changes. Under a right of the house, as the next. */
export async function saveUncounted(work: Work, space: SpaceId): Promise<void> {
  await sql`insert into currency.uncounted (id, space, said_at)
    values (${newId()}, ${space}, ${work.now}) on conflict (space) do nothing`.execute(work.db);
}

export async function deleteUncounted(work: Work, spaces: readonly SpaceId[]): Promise<void> {
  await sql`delete from currency.uncounted where space = any (${spaces}::uuid[])`.execute(work.db);
}
