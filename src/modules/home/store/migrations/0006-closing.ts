import { type Kysely, sql } from "kysely";

/** Whom somebody named to close their devices when a tablet is lost or stolen, and what was closed (decision 0156). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table home.closing (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      closer     uuid references people.person (id),
      said_at    timestamptz,
      devices_at timestamptz,
      devices_by text,
      acting_at  timestamptz,
      constraint one_closing_each unique (space),
      constraint named_on_a_day   check ((closer is null) = (said_at is null)),
      constraint known_closed_by  check (devices_by in ('named', 'operator')),
      constraint closed_by_somebody check ((devices_at is null) = (devices_by is null))
    );
    create index closing_of_closer on home.closing (closer);
    comment on table home.closing is
      'Whom somebody named to close their devices (closer, who reads this row and nothing else of theirs), and when devices were closed or who acted was stopped, until they saw it. Of their own space; under no mandate.';
    select access.guard('home.closing');
    create policy named_to_close on home.closing for select using (closer = (select house.person()));
    select house.keep_quiet('home.closing');
  `.execute(db);
}
