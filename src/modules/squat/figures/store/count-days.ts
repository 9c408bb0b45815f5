import { sql } from "kysely";

import { FEWEST } from "#basics/counts/fives";
import type { Work } from "#services/house";

import { DAYS_ALONE, SCALE } from "../../visits/domain/feedback.ts";
import { COMES_AS, needsEmployer, type OrganisationId } from "../../visits/domain/visit.ts";
import type { CountedDays } from "../domain/figures.ts";

const EMPLOYED = COMES_AS.filter(needsEmployer);

interface Asked {
  readonly before: Temporal.PlainDate;
  readonly host: OrganisationId | undefined;
}

/** Days that took place before a day, of all hosts or of one; under a right of the house: nothing but numbers comes out. */
export async function countDays(work: Work, { before, host }: Asked): Promise<CountedDays> {
  const took = sql`visit.agreed_at is not null and visit.off_at is null and visit.day < ${before}
    and (${host ?? null}::uuid is null or visit.host = ${host ?? null}::uuid)`;
  const { rows: months } = await sql<{ month: string; days: number }>`
    select to_char(visit.day, 'YYYY-MM') as month, count(*)::int as days from squat.visit
    where ${took} group by 1`.execute(work.db);
  const { rows: all } = await sql<{ employees: number; circles: number }>`
    select count(distinct visit.guest) filter (where visit.comes_as = any (${[...EMPLOYED]}::text[]) and not visit.in_own_name)::int as employees,
      count(distinct visit.circle)::int as circles from squat.visit where ${took}`.execute(work.db);
  return {
    days: months.reduce((sum, { days }) => sum + days, 0),
    employees: all[0]?.employees ?? 0,
    circles: all[0]?.circles ?? 0,
    byMonth: new Map(months.map(({ month, days }) => [month, days])),
    ...(await countFeelings(work, { before, host })),
  };
}

/**
 * How many gave each degree, in whole fives of one host: an answer is told with the four others of its five, for its host and
 * for the territory alike, so that no sum of figures, today's or an earlier day's, comes down to fewer. In the order in which
 * the other side could read them, from when on none changes: no answer ever passes from one five to another.
 */
async function countFeelings(
  work: Work,
  { before, host }: Asked,
): Promise<Pick<CountedDays, "sharing" | "openness">> {
  const { rows } = await sql<{ of: "sharing" | "openness"; degree: number; many: number }>`
    with read as (
      select visit.host, visit.id, said.side, said.sharing, said.openness,
        greatest(said.said_at, least(other.said_at, (visit.day + ${DAYS_ALONE}::int)::timestamp at time zone visit.zone)) as at
      from squat.feedback said join squat.visit on visit.id = said.visit
      left join squat.feedback other on other.visit = said.visit and other.side <> said.side
      where visit.day < ${before} and (${host ?? null}::uuid is null or visit.host = ${host ?? null}::uuid)),
    placed as (
      select sharing, openness, count(*) over (partition by host) as many,
        row_number() over (partition by host order by at, id, side) as place
      from read where at <= ${work.now})
    select feeling.of, feeling.degree, count(*)::int as many from placed
    cross join lateral (values ('sharing', sharing), ('openness', openness)) as feeling (of, degree)
    where place <= many - many % ${FEWEST}::int group by 1, 2`.execute(work.db);
  const counts = (of: "sharing" | "openness") =>
    SCALE.map((one) => rows.find((row) => row.of === of && row.degree === one)?.many ?? 0);
  return { sharing: counts("sharing"), openness: counts("openness") };
}
