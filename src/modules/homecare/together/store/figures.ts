import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { CountedQuarter } from "../domain/figures.ts";

/** All that were counted, latest first. */
export async function listCounted(work: Work): Promise<readonly CountedQuarter[]> {
  const { rows } = await sql<RowOf<CountedQuarter>>`select quarter, persons, visits,
    quarter_hours as "quarterHours", favours, outings from homecare.quarter_figure
    order by quarter desc`.execute(work.db);
  return rows.map(keptOf<CountedQuarter>);
}

/** Counted once: said before, it stays. */
export async function saveCounted(work: Work, one: CountedQuarter): Promise<void> {
  await sql`insert into homecare.quarter_figure
      (quarter, counted_at, persons, visits, quarter_hours, favours, outings)
    values (${one.quarter}, ${work.now}, ${one.persons ?? null}, ${one.visits ?? null},
      ${one.quarterHours ?? null}, ${one.favours ?? null}, ${one.outings ?? null})
    on conflict do nothing`.execute(work.db);
}
