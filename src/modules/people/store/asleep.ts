import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

/** How many accounts are looked at in one go. */
const AT_ONCE = 200;

/** Somebody came in: they sleep no more. */
export async function saveSeen(work: Work, person: PersonId): Promise<void> {
  await sql`update people.person set seen_at = ${work.now}, asleep_told_at = null
    where id = ${person}`.execute(work.db);
}

/** Takes over from the sessions when each person was last here. */
export async function saveSeenOfSessions(work: Work): Promise<void> {
  await sql`update people.person p set seen_at = s.seen_at, asleep_told_at = null
    from (select person, max(seen_at) as seen_at from sessions.session group by person) s
    where s.person = p.id and coalesce(p.seen_at, p.joined_at) < s.seen_at`.execute(work.db);
}

/** Those who did not come since before this instant, were not told, and can be written to. */
export async function listToTell(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`select id from people.person p
    where left_at is null and died_at is null and asleep_told_at is null and coalesce(seen_at, joined_at) < ${before}
      and exists (select from people.person_address pa join people.address a on a.id = pa.address
        where pa.person = p.id and a.confirmed_at is not null)
    order by id limit ${AT_ONCE}`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** Those who were told before that instant, and did not come since before the other. */
export async function listToErase(
  work: Work,
  { seen, told }: { readonly seen: Temporal.Instant; readonly told: Temporal.Instant },
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`select id from people.person
    where left_at is null and died_at is null and asleep_told_at <= ${told} and coalesce(seen_at, joined_at) < ${seen}
    order by id limit ${AT_ONCE}`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** Notes that somebody was written to about their sleep. */
export async function saveTold(work: Work, person: PersonId): Promise<void> {
  await sql`update people.person set asleep_told_at = ${work.now} where id = ${person}`.execute(
    work.db,
  );
}
