import { sql } from "kysely";

import { newId } from "#basics/id";
import type { PersonId, SpaceId, Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";

/** What one answer cost, as its circle or organisation says it; said again, it replaces what was said. */
export async function saveHours(
  work: Work,
  said: {
    readonly space: SpaceId;
    readonly call: CallId;
    readonly hours: number;
    readonly by: PersonId;
  },
): Promise<void> {
  await sql`insert into calls.hours_spent (id, space, call, hours, by_person, said_at)
    values (${newId()}, ${said.space}, ${said.call}, ${said.hours}, ${said.by}, ${work.now})
    on conflict (space, call) do update set hours = excluded.hours, by_person = excluded.by_person,
      said_at = excluded.said_at`.execute(work.db);
}

/** What the spaces that one sees said of a call. */
export async function listHours(work: Work, call: CallId): Promise<ReadonlyMap<SpaceId, number>> {
  const { rows } = await sql<{ space: SpaceId; hours: number }>`
    select space, hours from calls.hours_spent where call = ${call}`.execute(work.db);
  return new Map(rows.map(({ space, hours }) => [space, hours]));
}

/**
 * Sums up again what the answers to a call cost; nothing is kept of fewer than `least` of them. Under
 * the right of the house: it reads all of them.
 */
export async function sumUp(lent: Work, call: CallId, least: number): Promise<void> {
  await sql`select from calls.call where id = ${call} for update`.execute(lent.db);
  await sql`delete from calls.effort where call = ${call}`.execute(lent.db);
  await sql`insert into calls.effort (call, answers, hours)
    select ${call}::uuid, count(*), sum(hours) from calls.hours_spent where call = ${call}
    having count(*) >= ${least}`.execute(lent.db);
}

/** The sum kept for a call. */
export async function findEffort(
  work: Work,
  call: CallId,
): Promise<{ readonly hours: number; readonly answers: number } | undefined> {
  const { rows } = await sql<{ hours: number; answers: number }>`
    select hours, answers from calls.effort where call = ${call}`.execute(work.db);
  return rows[0];
}
