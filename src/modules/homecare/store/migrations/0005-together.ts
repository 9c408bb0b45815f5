import { type Kysely, sql } from "kysely";

/** What is done together for those at home here, quarter by quarter: figures, once, and nobody. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.quarter_figure (
      quarter        date primary key,
      counted_at     timestamptz not null,
      persons        integer,
      visits         integer,
      quarter_hours  integer,
      favours        integer,
      outings        integer,
      constraint first_day_of_a_quarter check (quarter = date_trunc('quarter', quarter)),
      constraint persons_by_fives       check (persons > 0 and persons % 5 = 0),
      constraint something              check (visits > 0 and quarter_hours > 0 and favours > 0 and outings > 0)
    );
    comment on table homecare.quarter_figure is
      'What was done for those at home here, in a calendar quarter that is over, of the whole territory. Public: no person, no commune, no euro. Null: fewer than five persons are behind it. Counted once, some weeks after its end, and never again: what is erased, confirmed or brought later changes nothing, so that no two readings can be subtracted (decision 0134).';
    create function homecare.keep_figures() returns trigger language plpgsql as $$
      begin raise exception 'a quarter is counted once'; end $$;
    create trigger counted_once before update or delete on homecare.quarter_figure
      for each row execute function homecare.keep_figures();
  `.execute(db);
}
