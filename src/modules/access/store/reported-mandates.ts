import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

/** Since when a mandate, or one that it renews, is reported; undefined: it is not. */
export async function findReported(
  work: Work,
  mandate: Id<"Mandate">,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ readonly since: Temporal.Instant | null }>`
    select access.reported_since(${mandate}) as since`.execute(work.db);
  return rows[0]?.since ?? undefined;
}

/** What is opened under a mandate and what reports it come one after the other, until the work is saved: renewed, it is the same. */
export async function holdReports(work: Work, mandate: Id<"Mandate">): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('access.mandate ' || person || ' ' || holder, 0))
    from people.mandate where id = ${mandate}`.execute(work.db);
}

/** A mandate is reported, and what stands of what was opened under it, or under what renewed it, is over; reported already, nothing changes. */
export async function saveReported(work: Work, mandate: Id<"Mandate">): Promise<void> {
  await holdReports(work, mandate);
  await sql`insert into access.reported_mandate (mandate, reported_at) values (${mandate}, ${work.now})
    on conflict do nothing`.execute(work.db);
  await sql`update access.grant set ended_at = ${work.now} where ended_at is null
    and (until is null or until > ${work.now}) and under in (
    select m.id from people.mandate m join people.mandate asked on m.person = asked.person and m.holder = asked.holder
    where asked.id = ${mandate} and access.reported_since(m.id) is not null)`.execute(work.db);
}
