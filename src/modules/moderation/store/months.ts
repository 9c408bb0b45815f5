import { sql } from "kysely";

import { PARIS } from "#basics/dates";
import type { Work } from "#services/house";

import { CELLS, type Count, type Counted } from "../domain/register.ts";

interface CountRow {
  readonly month: Temporal.PlainDate;
  readonly what: Counted;
  readonly which: string;
  readonly count: number;
}

/** The register, the latest month first. */
export async function listMonths(work: Work, most: number): Promise<readonly Count[]> {
  const { rows } = await sql<CountRow>`select * from moderation.month
    where month > (select max(month) from moderation.month) - make_interval(months => ${most})
    order by month desc, what, which`.execute(work.db);
  return rows.map((row) => ({ ...row, month: row.month.toPlainYearMonth() }));
}

/** The month of the first thing that happened, and the last month counted. */
export async function findBounds(work: Work): Promise<{
  readonly first: Temporal.PlainYearMonth | undefined;
  readonly last: Temporal.PlainYearMonth | undefined;
}> {
  const { rows } = await sql<{ first: Temporal.PlainDate | null; last: Temporal.PlainDate | null }>`
    select (least((select min(made_at) from moderation.report),
        (select min(given_at) from moderation.verdict)) at time zone ${PARIS})::date as first,
      (select max(month) from moderation.month) as last`.execute(work.db);
  return {
    first: rows[0]?.first?.toPlainYearMonth(),
    last: rows[0]?.last?.toPlainYearMonth(),
  };
}

/** Counts one month that is over, whole, in every cell. Counted twice changes nothing. */
export async function saveMonth(work: Work, month: Temporal.PlainYearMonth): Promise<void> {
  const day = month.toPlainDate({ day: 1 });
  const [from, until] = [day, day.add({ months: 1 })].map((one) =>
    one.toZonedDateTime(PARIS).toInstant(),
  );
  await sql`
    with counted as (
      select 'report' as what, reason as which, count(*) from moderation.report
        where made_at >= ${from} and made_at < ${until} group by reason
      union all select 'verdict', outcome, count(*) from moderation.verdict
        where given_at >= ${from} and given_at < ${until} group by outcome
      union all select 'ground', ground, count(*) from moderation.verdict
        where given_at >= ${from} and given_at < ${until} and outcome = 'hide' group by ground
      union all select 'contested', case when report is null then 'author' else 'reporter' end, count(*)
        from moderation.appeal where made_at >= ${from} and made_at < ${until} group by 2
      union all select 'looked', case when outcome = 'uphold' then 'upheld' else 'changed' end, count(*)
        from moderation.verdict where contests is not null and given_at >= ${from}
          and given_at < ${until} group by 2
      union all select 'delay', 'median-hours', ceil(percentile_cont(0.5) within group (
          order by extract(epoch from decided_at - opened_at)) / 3600)::bigint
        from moderation.review where decided_at >= ${from} and decided_at < ${until}
          having count(*) > 0
    )
    insert into moderation.month (month, what, which, count)
    select ${day}, cell.what, cell.which, coalesce(counted.count, 0)
    from unnest(${CELLS.map(({ what }) => what)}::text[], ${CELLS.map(({ which }) => which)}::text[])
      as cell (what, which)
    left join counted on counted.what = cell.what and counted.which = cell.which
    on conflict do nothing`.execute(work.db);
}
