import { sql } from "kysely";

import type { Work } from "#services/house";

import { SCHOOL_ZONES, type SchoolZone } from "../../domain/school-holidays.ts";

/** Series that leave out the holidays of a zone and have a date in a month. */
export interface NeededMonth {
  readonly zone: SchoolZone;
  /** Its first day. */
  readonly month: Temporal.PlainDate;
  readonly series: readonly string[];
}

/** The months to come in which series have dates, by the zone whose holidays they leave out; under a right of the house. */
export async function listNeededMonths(work: Work): Promise<readonly NeededMonth[]> {
  const { rows } = await sql<{ zone: string; month: Temporal.PlainDate; series: string[] }>`
    select one.except_school as zone,
      date_trunc('month', date.starts at time zone one.zone)::date as month,
      array_agg(distinct one.id::text) as series
    from calendar.occasion one join calendar.occurrence date on date.occasion = one.id
    where one.except_school is not null and one.cancelled_at is null
      and date.ends > ${work.now} and date.cancelled_at is null
    group by 1, 2 order by 1, 2`.execute(work.db);
  return rows.flatMap((row) => {
    const zone = SCHOOL_ZONES.find((known) => known === row.zone);
    return zone === undefined ? [] : [{ ...row, zone }];
  });
}

/** A school year that is known in a zone, and what says so. */
export interface KnownYear {
  readonly zone: SchoolZone;
  readonly year: string;
  readonly source: string;
}

/** The school years that are known, zone by zone, the latest first. */
export async function listKnownYears(work: Work): Promise<readonly KnownYear[]> {
  const { rows } = await sql<{ zone: string; year: string; source: string }>`
    select zone, year, min(source) as source from calendar.school_holiday
    group by zone, year order by year desc, zone`.execute(work.db);
  return rows.flatMap((row) => {
    const zone = SCHOOL_ZONES.find((known) => known === row.zone);
    return zone === undefined ? [] : [{ ...row, zone }];
  });
}
