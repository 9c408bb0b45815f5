import { readFileSync } from "node:fs";
import { join } from "node:path";

import { sql } from "kysely";

import type { Work } from "#services/house";

import type { SchoolHoliday, SchoolZone, ZoneCalendar } from "../domain/school-holidays.ts";

/** The table that comes with the project, as text. */
export function readOwnTable(projectFolder: string): string {
  return readFileSync(join(projectFolder, "src/modules/calendar/data/school-holidays.tsv"), "utf8");
}

/** What is known of the schools of a zone. */
export async function findZoneCalendar(work: Work, zone: SchoolZone): Promise<ZoneCalendar> {
  const { rows } = await sql<{ year: string; from: Temporal.PlainDate; to: Temporal.PlainDate }>`
    select year, begins as "from", ends as "to" from calendar.school_holiday
    where zone = ${zone} order by begins`.execute(work.db);
  return { zone, holidays: rows };
}

/** Writes lines; the newest word on a holiday of that name and year stays. Answers how many are new or say something else. */
export async function saveSchoolHolidays(
  work: Work,
  rows: readonly SchoolHoliday[],
  { over }: { readonly over: boolean },
): Promise<number> {
  if (rows.length === 0) return 0;
  const each = (of: (row: SchoolHoliday) => string) => rows.map(of);
  const { numAffectedRows } = await sql`
    insert into calendar.school_holiday as known (zone, year, name, begins, ends, source)
    select * from unnest(${each(({ zone }) => zone)}::text[], ${each(({ year }) => year)}::text[],
      ${each(({ name }) => name)}::text[], ${each(({ from }) => from.toString())}::date[],
      ${each(({ to }) => to.toString())}::date[], ${each(({ source }) => source)}::text[])
    on conflict (zone, year, name) do ${
      over
        ? sql`update set begins = excluded.begins, ends = excluded.ends, source = excluded.source
            where (known.begins, known.ends, known.source)
              is distinct from (excluded.begins, excluded.ends, excluded.source)`
        : sql`nothing`
    }`.execute(work.db);
  return Number(numAffectedRows ?? 0);
}
