import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { PersonId, Work } from "#services/house";
import { fingerprint, openIn, sealIn } from "#services/keys";

export type SlipId = Id<"Slip">;

const markOf = (work: Work, code: string) => fingerprint(work.app, "slip", code);

/** Keeps the code of a slip, sealed under the key of the person, and found by a fingerprint. */
export async function saveSlip(
  work: Work,
  made: {
    readonly person: PersonId;
    readonly by: PersonId;
    readonly code: string;
    readonly endsAt: Temporal.Instant;
  },
): Promise<SlipId> {
  const id = newId<"Slip">();
  await sql`insert into people.slip (id, person, mark, text, made_by, made_at, ends_at)
    values (${id}, ${made.person}, ${markOf(work, made.code)},
      ${await sealIn(work, made.person, made.code)}, ${made.by}, ${work.now}, ${made.endsAt})`.execute(
    work.db,
  );
  return id;
}

export interface KeptSlip {
  readonly id: SlipId;
  readonly person: PersonId;
  readonly madeBy: PersonId;
  readonly code: string;
  readonly endsAt: Temporal.Instant;
}

/** A slip that still serves, as the actor may see it: to print it again. */
export async function findSlip(work: Work, id: SlipId): Promise<KeptSlip | undefined> {
  const { rows } = await sql<{
    id: SlipId;
    person: PersonId;
    made_by: PersonId;
    text: Uint8Array;
    ends_at: Temporal.Instant;
  }>`select id, person, made_by, text, ends_at from people.slip
    where id = ${id} and used_at is null and ends_at > ${work.now}`.execute(work.db);
  const [row] = rows;
  const code = row && (await openIn(work, row.person, row.text));
  if (row === undefined || code === undefined) return undefined;
  return { id: row.id, person: row.person, madeBy: row.made_by, code, endsAt: row.ends_at };
}

/** Whose account the code of a slip opens; undefined when it serves no more. */
export async function findBySlip(work: Work, code: string): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person: PersonId }>`select person from people.slip
    where mark = ${markOf(work, code)} and used_at is null and ends_at > ${work.now}`.execute(
    work.db,
  );
  return rows[0]?.person;
}

/** Holds the slips of a person that still serve; answers who made them. */
export async function holdSlips(work: Work, person: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ made_by: PersonId }>`select made_by from people.slip
    where person = ${person} and used_at is null and ends_at > ${work.now}
    order by id for update`.execute(work.db);
  return rows.map(({ made_by }) => made_by);
}

/** The account is taken, or a new slip is made: the earlier ones serve no more. */
export async function spendSlips(work: Work, person: PersonId): Promise<void> {
  await sql`update people.slip set used_at = ${work.now}
    where person = ${person} and used_at is null`.execute(work.db);
}

/** No slip that was ever handed over serves any more. */
export async function spendAllSlips(work: Work): Promise<void> {
  await sql`update people.slip set used_at = ${work.now} where used_at is null`.execute(work.db);
}
