import { sql } from "kysely";

import type { Work } from "#services/house";

/** Confirmed, and not taken away by a contrary line that was confirmed too. */
export async function sumQuarterHoursAbout(
  work: Work,
  { table, ids }: { readonly table: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ readonly id: string; readonly many: number }>`
    select about_id as id, sum(count)::int as many from gifts.gift
    where about_table = ${table} and about_id = any (${[...ids]}::uuid[])
      and state = 'confirmed' and mends is null and kind = 'hours' and unit = 'quarters'
      and not exists (select from gifts.gift contrary
        where contrary.mends = gift.id and contrary.state = 'confirmed')
    group by about_id`.execute(work.db);
  return new Map(rows.map(({ id, many }) => [id, many]));
}
