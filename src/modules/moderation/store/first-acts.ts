import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

/** Those of `among` of whom somebody else accepted an act. */
export async function listAccepted(
  work: Work,
  among: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select person from moderation.first_act
    where person = any(${among}::uuid[])`.execute(work.db);
  return rows.map(({ person }) => person);
}

/** The first one is kept; others change nothing. */
export async function saveFirstAct(
  work: Work,
  { person, act }: { readonly person: PersonId; readonly act: string },
): Promise<void> {
  await sql`insert into moderation.first_act (person, act, accepted_at)
    values (${person}, ${act}, ${work.now}) on conflict do nothing`.execute(work.db);
}

export async function deleteFirstAct(work: Work, person: PersonId): Promise<void> {
  await sql`delete from moderation.first_act where person = ${person}`.execute(work.db);
}

/** The elder of both welcomes is the one kept. */
export async function passFirstAct(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`insert into moderation.first_act (person, act, accepted_at)
    select ${into}::uuid, act, accepted_at from moderation.first_act where person = ${from}
    on conflict (person) do update set act = excluded.act, accepted_at = excluded.accepted_at
      where moderation.first_act.accepted_at > excluded.accepted_at`.execute(work.db);
  await deleteFirstAct(work, from);
}
