import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

/** By whom it was said: whoever the person had named for it, or the operator. */
export type DiedSaid = "named" | "operator";

export interface Died {
  readonly person: PersonId;
  readonly at: Temporal.Instant;
  readonly said: DiedSaid;
}

/** Notes it on the row of the person and on their addresses; answers whether it was not said already, of somebody who is here. */
export async function saveDied(work: Work, person: PersonId, said: DiedSaid): Promise<boolean> {
  const { rows } = await sql`update people.person set died_at = ${work.now}, died_said = ${said}
    where id = ${person} and died_at is null and left_at is null returning id`.execute(work.db);
  if (rows.length === 0) return false;
  await sql`update people.person_address set silent = true where person = ${person}`.execute(
    work.db,
  );
  return true;
}

/** It was an error: they are here, and so are their addresses; answers whether they were not. */
export async function saveAlive(work: Work, person: PersonId): Promise<boolean> {
  const { rows } = await sql`update people.person set died_at = null, died_said = null
    where id = ${person} and died_at is not null and left_at is null returning id`.execute(work.db);
  if (rows.length === 0) return false;
  await sql`update people.person_address set silent = false where person = ${person}`.execute(
    work.db,
  );
  return true;
}

/** All of whom it is said and who are not erased yet, latest first; one of them when asked. */
export async function listDied(work: Work, person?: PersonId): Promise<readonly Died[]> {
  const { rows } = await sql<Died>`select id as person, died_at as at, died_said as said
    from people.person where died_at is not null and left_at is null
      and (${person ?? null}::uuid is null or id = ${person ?? null}) order by died_at desc, id`.execute(
    work.db,
  );
  return rows;
}

/** One of them, held until the work is saved: undoing and erasing take turns. */
export async function holdDied(work: Work, person: PersonId): Promise<Died | undefined> {
  const { rows } = await sql<Died>`select id as person, died_at as at, died_said as said
    from people.person where id = ${person} and died_at is not null and left_at is null
    for update`.execute(work.db);
  return rows[0];
}

/** The mandates that a person gave or holds end by their death, and what else would open their account. */
export async function endMandatesOfDead(work: Work, person: PersonId): Promise<void> {
  await sql`delete from people.acting where mandate in (
    select id from people.mandate where person = ${person} or holder = ${person})`.execute(work.db);
  await sql`update people.mandate set ended_at = ${work.now}, ended_by = 'died', address = null,
      asked_of = null
    where (person = ${person} or holder = ${person} or asked_of = ${person}) and ended_at is null`.execute(
    work.db,
  );
  await sql`update people.slip set used_at = ${work.now}
    where (person = ${person} or made_by = ${person}) and used_at is null`.execute(work.db);
  await sql`delete from people.recovery where person = ${person}`.execute(work.db);
}

/** One of the two of a mandate that stands, or stood until a death. */
export interface Pair {
  readonly person: PersonId;
  readonly holder: PersonId;
}

/** The mandates that somebody gave or holds: those that stand; or those that a death ended at that instant. */
export async function listPairs(
  work: Work,
  person: PersonId,
  endedAt?: Temporal.Instant,
): Promise<readonly Pair[]> {
  const at = endedAt ?? null;
  const { rows } = await sql<Pair>`select person, holder from people.mandate
    where (person = ${person} or holder = ${person}) and holder is not null
      and case when ${at}::timestamptz is null then ended_at is null and until > ${work.now}
        else ended_by = 'died' and ended_at = ${at} end order by since, id`.execute(work.db);
  return rows;
}
