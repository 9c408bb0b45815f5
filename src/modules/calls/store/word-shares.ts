import { sql } from "kysely";

import type { Share } from "#rules/subjects";
import type { Work } from "#services/house";

/** How many of the latest calls are looked at to guess how rare a thing is. */
const SAMPLE = 400;

/** How many of the latest calls speak of each in their title or summary. */
export async function countShares(
  work: Work,
  queries: readonly string[],
): Promise<readonly Share[]> {
  if (queries.length < 2) return [];
  const counts = queries.map((query) => sql`count(*) filter (where head @@ ${query}::tsquery)`);
  const { rows } = await sql<{ of: number; held: readonly number[] }>`
    select count(*) as of, array[${sql.join(counts)}]::int[] as held
    from (select head from calls.public_search order by first_seen_at desc limit ${SAMPLE}) as latest`.execute(
    work.db,
  );
  const [row] = rows;
  return row === undefined ? [] : row.held.map((held) => ({ held, of: row.of }));
}
