import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

/** Until when ways in by mail are held, or were the last time; undefined when they never were. */
export async function findHeldMail(
  work: Work,
  person: PersonId,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ until: Temporal.Instant | null }>`
    select mail_held_until as until from people.person where id = ${person}`.execute(work.db);
  return rows[0]?.until ?? undefined;
}

export async function saveHeldMail(
  work: Work,
  person: PersonId,
  until: Temporal.Instant,
): Promise<void> {
  await sql`update people.person set mail_held_until = ${until}
    where id = ${person} and left_at is null`.execute(work.db);
}
