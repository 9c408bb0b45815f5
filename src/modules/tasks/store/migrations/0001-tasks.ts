import { type Kysely, sql } from "kysely";

/** Who does what by when, in the space of a circle or of a person. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table tasks.task (
      id           uuid primary key,
      place        bigint generated always as identity,
      space        uuid not null references access.space (id),
      about_table  text,
      about_row    uuid,
      title        bytea not null,
      added_by     uuid not null references people.person (id),
      added_at     timestamptz not null,
      due          date,
      assignee     uuid references people.person (id),
      assigned_by  uuid references people.person (id),
      declined_by  uuid references people.person (id),
      declined     bytea,
      done_at      timestamptz,
      done_by      uuid references people.person (id),
      version      integer not null default 1,
      constraint about_a_row_of_a_table   check ((about_table is null) = (about_row is null)),
      constraint given_by_somebody        check ((assignee is null) = (assigned_by is null)),
      constraint declined_while_nobodys   check (declined_by is null or assignee is null),
      constraint a_reason_of_who_declined check (declined is null or declined_by is not null),
      constraint done_by_somebody         check ((done_at is null) = (done_by is null))
    );
    create index of_space on tasks.task (space, due) where done_at is null;
    create index done_of_space on tasks.task (space, done_at desc) where done_at is not null;
    create index about on tasks.task (about_row) where about_row is not null;
    create index of_assignee on tasks.task (assignee, due) where done_at is null;
    create index by_day on tasks.task (due) where done_at is null and due is not null;
    comment on table tasks.task is
      'Who does what by when. place: the order in which they were added. title and declined (why somebody cannot) are sealed under the key of the space. Who may change one is decided in tasks/domain/rights.ts.';
    select access.guard('tasks.task');
  `.execute(db);
}
