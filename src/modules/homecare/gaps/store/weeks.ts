import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PlaceTold } from "../domain/places.ts";
import type { Part, Week } from "../domain/week.ts";

/** In which places a week is told: said once; and in which of them it still is. */
export interface ToldWeek {
  readonly week: Week;
  readonly places: readonly PlaceTold[];
  readonly told: readonly PlaceTold[];
}

export interface Gap {
  readonly day: Temporal.PlainDate;
  readonly place: PlaceTold;
  readonly part: Part;
  readonly visits: number;
}

export async function listToldWeeks(work: Work, from: Week): Promise<readonly ToldWeek[]> {
  const { rows } = await sql<ToldWeek>`select week, places, told from homecare.gap_week
    where week >= ${from} order by week`.execute(work.db);
  return rows;
}

/** What is told now takes the place of what was told: the weeks, their places, the gaps. */
export async function saveTold(
  work: Work,
  { weeks, gaps }: { readonly weeks: readonly ToldWeek[]; readonly gaps: readonly Gap[] },
): Promise<void> {
  await sql`delete from homecare.gap`.execute(work.db);
  await sql`delete from homecare.gap_week where week <> all (${weeks.map(({ week }) => week.toString())}::date[])`.execute(
    work.db,
  );
  for (const { week, places, told } of weeks)
    await sql`insert into homecare.gap_week (week, places, told)
      values (${week}, ${[...places]}::text[], ${[...told]}::text[])
      on conflict (week) do update set told = excluded.told`.execute(work.db);
  await sql`insert into homecare.gap (day, place, part, visits)
    select * from unnest(${gaps.map(({ day }) => day.toString())}::date[], ${gaps.map(({ place }) => place)}::text[],
      ${gaps.map(({ part }) => part)}::text[], ${gaps.map(({ visits }) => visits)}::int[])`.execute(
    work.db,
  );
}

/** A day of a place: how many in each part of it. */
export interface DayOfPlace extends Readonly<Record<Part, number>> {
  readonly day: Temporal.PlainDate;
  readonly place: PlaceTold;
}

const part = (one: Part) => sql`coalesce(sum(visits) filter (where part = ${one}), 0)::int`;

/** Day by day, at most so many, with how many there are in all. */
export async function listDays(
  work: Work,
  {
    from,
    skip,
    size,
  }: Readonly<Record<"skip" | "size", number>> & { readonly from: Temporal.PlainDate },
): Promise<{ readonly days: readonly DayOfPlace[]; readonly total: number }> {
  const { rows: days } = await sql<DayOfPlace>`select day, place, ${part("morning")} as morning,
      ${part("afternoon")} as afternoon, ${part("evening")} as evening
    from homecare.gap where day >= ${from} group by day, place order by day, place
    limit ${size} offset ${skip}`.execute(work.db);
  const { rows } = await sql<{ readonly total: number }>`select count(*)::int as total from
    (select from homecare.gap where day >= ${from} group by day, place) as one`.execute(work.db);
  return { days, total: rows[0]?.total ?? 0 };
}
