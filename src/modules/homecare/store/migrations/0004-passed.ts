import { type Kysely, sql } from "kysely";

/** That somebody came: said by them, by whose week it is, or from a signature on paper. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.passed (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      assignment  uuid references homecare.assignment (id) on delete cascade,
      helper      uuid references people.person (id),
      visit       uuid not null references homecare.visit (id) on delete cascade,
      day         date not null,
      said_by     text not null,
      said_at     timestamptz not null,
      constraint known_said_by  check (said_by in ('helper', 'person', 'paper')),
      constraint whole_named    check ((assignment is null) = (helper is null)),
      constraint said_of_itself check (said_by <> 'helper' or helper is not null),
      constraint not_clocked    check (date_trunc('hour', said_at, 'UTC') = said_at),
      constraint passed_once    unique nulls not distinct (assignment, visit, day)
    );
    create index passed_of_space on homecare.passed (space, day);
    create index passed_of_helper on homecare.passed (helper) where helper is not null;
    create index passed_of_visit on homecare.passed (visit);
    comment on table homecare.passed is
      'That somebody came for a visit, on a day. Read by whose visit it is and by who came; a body that sends somebody reads of its own that it was kept, and nothing more. said_at: the hour in which it was said, never the minute. Without a reason, a place or a length.';
    select access.guard('homecare.passed');
    create policy came on homecare.passed for select using (helper = (select house.person()));
    select house.keep_quiet('homecare.passed');
  `.execute(db);
}
