import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

/** The years of birth of those of these persons who said to be minors. */
export async function listBirthYears(
  work: Work,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number>> {
  const { rows } = await sql<{ id: PersonId; birth_year: number }>`
    select id, birth_year from people.person
    where id = any (${persons}::uuid[]) and birth_year is not null`.execute(work.db);
  return new Map(rows.map(({ id, birth_year }) => [id, birth_year]));
}

export async function saveBirthYear(
  work: Work,
  person: PersonId,
  year: number | undefined,
): Promise<void> {
  await sql`update people.person set birth_year = ${year ?? null} where id = ${person}`.execute(
    work.db,
  );
}

/** Who is surely eighteen is a minor no more: their year is forgotten. Years up to this one go. */
export async function forgetBirthYears(work: Work, until: number): Promise<number> {
  const { numAffectedRows } =
    await sql`update people.person set birth_year = null where birth_year <= ${until}`.execute(
      work.db,
    );
  return Number(numAffectedRows ?? 0n);
}
