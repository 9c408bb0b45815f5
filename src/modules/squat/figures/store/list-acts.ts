import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId } from "../../visits/domain/visit.ts";

/** Days that took place at one host in one month: an act, in which no person is. */
export interface CountedAct {
  readonly month: string;
  readonly host: OrganisationId;
  readonly days: number;
}

/** The acts behind the figures, the latest month first; under a right of the house, as `countDays` counts them. */
export async function listActs(
  work: Work,
  {
    before,
    from,
    size,
  }: Readonly<Record<"from" | "size", number>> & {
    readonly before: Temporal.PlainDate;
  },
): Promise<{ readonly acts: readonly CountedAct[]; readonly total: number }> {
  const took = sql`select to_char(day, 'YYYY-MM') as month, host, count(*)::int as days from squat.visit
    where agreed_at is not null and off_at is null and day < ${before} group by 1, 2`;
  const { rows: acts } = await sql<CountedAct>`
    ${took} order by 1 desc, 3 desc, 2 limit ${size} offset ${from}`.execute(work.db);
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (${took}) as act`.execute(work.db);
  return { acts, total: rows[0]?.total ?? 0 };
}
