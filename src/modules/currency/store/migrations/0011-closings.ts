import { type Kysely, sql } from "kysely";

/** The common accounts of circles that were closed, and opened again. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table currency.closing (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      way        text not null,
      closed_at  timestamptz not null,
      by_person  uuid references people.person (id),
      opened_at  timestamptz,
      constraint known_way check (way in ('house', 'shared')),
      constraint in_order  check (opened_at is null or opened_at >= closed_at)
    );
    create unique index closed_once on currency.closing (space) where opened_at is null;
    create index closing_of_a_space on currency.closing (space, closed_at);
    comment on table currency.closing is
      'The common account of a circle (space) was closed, by whom, and where what was left went: to the house, or shared among who could give. Opened again at opened_at. Its lines passed at closed_at.';
    select access.guard('currency.closing');
  `.execute(db);
}
