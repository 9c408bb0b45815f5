import { sql } from "kysely";

import type { Work } from "#services/house";

import { COMES_AS, needsEmployer, type OrganisationId } from "../../visits/domain/visit.ts";
import { degreeOf } from "../../visits/domain/feedback.ts";
import type { CountedDays } from "../domain/figures.ts";

const EMPLOYED = COMES_AS.filter(needsEmployer);

/** Days that took place before a day, of all hosts or of one; under a right of the house: nothing but numbers comes out. */
export async function countDays(
  work: Work,
  {
    before,
    host,
  }: { readonly before: Temporal.PlainDate; readonly host: OrganisationId | undefined },
): Promise<CountedDays> {
  const took = sql`visit.agreed_at is not null and visit.off_at is null and visit.day < ${before}
    and (${host ?? null}::uuid is null or visit.host = ${host ?? null}::uuid)`;
  const { rows: months } = await sql<{ month: string; days: number }>`
    select to_char(visit.day, 'YYYY-MM') as month, count(*)::int as days from squat.visit
    where ${took} group by 1`.execute(work.db);
  const { rows: all } = await sql<{ employees: number; circles: number }>`
    select count(distinct visit.guest) filter (where visit.comes_as = any (${[...EMPLOYED]}::text[]) and not visit.in_own_name)::int as employees,
      count(distinct visit.circle)::int as circles from squat.visit where ${took}`.execute(work.db);
  const { rows: said } = await sql<{ sharing: number; openness: number }>`
    select feedback.sharing, feedback.openness from squat.feedback
    join squat.visit on visit.id = feedback.visit where ${took}`.execute(work.db);
  const degrees = (of: "sharing" | "openness") =>
    said.map((one) => degreeOf(one[of])).filter((one) => one !== undefined);
  return {
    days: months.reduce((sum, { days }) => sum + days, 0),
    employees: all[0]?.employees ?? 0,
    circles: all[0]?.circles ?? 0,
    sharing: degrees("sharing"),
    openness: degrees("openness"),
    byMonth: new Map(months.map(({ month, days }) => [month, days])),
  };
}
