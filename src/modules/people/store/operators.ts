import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

/** The persons who keep the instance, in the order in which they came. */
export async function listOperators(work: Work): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`select id from people.person
    where is_operator and left_at is null order by joined_at, id`.execute(work.db);
  return rows.map(({ id }) => id);
}
