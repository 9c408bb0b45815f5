import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId } from "../domain/gift.ts";
import { type SealedGift, selectGifts } from "./gifts.ts";

/** Of one day each, to a person, about nothing else; what a contrary line takes away is none. */
export function listHoursGiven(
  work: Work,
  { giver, from }: { readonly giver: PersonId; readonly from: Temporal.PlainDate },
): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where giver_space = ${giver} and from_kind = 'person' and to_kind = 'person' and kind = 'hours'
      and about_table is null and mends is null and from_day = until_day and until_day >= ${from}
      and not exists (select from gifts.gift contrary
        where contrary.mends = gift.id and contrary.state <> 'aside')
      order by until_day, id`,
  );
}

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
