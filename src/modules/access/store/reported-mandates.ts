import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

/** Since when a mandate is reported; undefined: it is not. */
export async function findReported(
  work: Work,
  mandate: Id<"Mandate">,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ readonly reported_at: Temporal.Instant }>`
    select reported_at from access.reported_mandate where mandate = ${mandate}`.execute(work.db);
  return rows[0]?.reported_at;
}

/** A mandate is reported, and what stands of what was opened under it is over; reported already, nothing changes. */
export async function saveReported(work: Work, mandate: Id<"Mandate">): Promise<void> {
  await sql`insert into access.reported_mandate (mandate, reported_at) values (${mandate}, ${work.now})
    on conflict do nothing`.execute(work.db);
  await sql`update access.grant set ended_at = ${work.now} where under = ${mandate} and ended_at is null`.execute(
    work.db,
  );
}
