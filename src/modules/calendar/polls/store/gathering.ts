import { sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId } from "../../domain/occasion.ts";

/** Whether a space has a date since a moment, over or to come, that is not called off; or a poll of dates that runs. */
export async function hasGathering(
  work: Work,
  space: SpaceId,
  since: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
      exists (select from calendar.occurrence
        where space = ${space} and starts >= ${since} and cancelled_at is null)
      or exists (select from calendar.poll where space = ${space} and ended_at is null) as found`.execute(
    work.db,
  );
  return rows[0]?.found === true;
}
