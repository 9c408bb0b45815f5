import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

export interface Moderator {
  readonly person: PersonId;
  readonly askedAt: Temporal.Instant;
  /** Undefined while they did not answer. */
  readonly acceptedAt: Temporal.Instant | undefined;
  readonly isNamed: boolean;
}

interface ModeratorRow {
  readonly person: PersonId;
  readonly asked_at: Temporal.Instant;
  readonly accepted_at: Temporal.Instant | null;
  readonly is_named: boolean;
}

const toModerator = (row: ModeratorRow): Moderator => ({
  person: row.person,
  askedAt: row.asked_at,
  acceptedAt: row.accepted_at ?? undefined,
  isNamed: row.is_named,
});

/** Those asked and those who agreed, that this actor may see. */
export async function listModerators(work: Work): Promise<readonly Moderator[]> {
  const { rows } = await sql<ModeratorRow>`select * from moderation.moderator
    order by accepted_at nulls last, asked_at, person`.execute(work.db);
  return rows.map(toModerator);
}

export async function findModerator(work: Work, person: PersonId): Promise<Moderator | undefined> {
  const { rows } = await sql<ModeratorRow>`select * from moderation.moderator
    where person = ${person} for update`.execute(work.db);
  return rows[0] && toModerator(rows[0]);
}

/** Asked twice is asked once. */
export async function saveAsked(work: Work, person: PersonId): Promise<void> {
  await sql`insert into moderation.moderator (person, asked_at) values (${person}, ${work.now})
    on conflict do nothing`.execute(work.db);
}

/** They agree, or change whether their name is told. */
export async function saveAgreed(work: Work, person: PersonId, isNamed: boolean): Promise<void> {
  await sql`update moderation.moderator set accepted_at = coalesce(accepted_at, ${work.now}),
    is_named = ${isNamed} where person = ${person}`.execute(work.db);
}

export async function deleteModerator(work: Work, person: PersonId): Promise<void> {
  await sql`delete from moderation.moderator where person = ${person}`.execute(work.db);
}
