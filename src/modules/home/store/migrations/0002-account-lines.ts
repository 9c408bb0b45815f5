import { type Kysely, sql } from "kysely";

/** The accounts of the instance, read by everyone: what it costs, who pays, what is given. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table home.account_line (
      id          uuid primary key,
      year        integer not null,
      kind        text not null,
      label       text not null,
      party       text not null,
      amount      bigint not null,
      is_planned  boolean not null,
      written_at  timestamptz not null,
      struck_at   timestamptz,
      struck_why  text,
      constraint known_kind     check (kind in ('expense', 'income', 'in-kind')),
      constraint a_real_year    check (year between 2000 and 2200),
      constraint an_amount      check (amount > 0),
      constraint struck_because check ((struck_at is null) = (struck_why is null))
    );
    create index by_year on home.account_line (year, kind, written_at);
    comment on table home.account_line is
      'Lines of the published accounts of the instance, in hundredths of euros. Never changed; struck with a reason.';
  `.execute(db);
}
