import { type Kysely, sql } from "kysely";

/** From which day on who was named says that they come no more. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment
      add column leaves_from    date,
      add column leaves_said_at timestamptz,
      add column leaves_read_at timestamptz,
      add constraint leaves_as_said check ((leaves_from is null) = (leaves_said_at is null)),
      add constraint read_once_said check (leaves_read_at is null or leaves_from is not null);
    comment on column homecare.assignment.leaves_from is
      'The first day on which who was named comes no more, as they said themself: they come until the day before. Taken back on the day on which it was said.';
    comment on column homecare.assignment.leaves_read_at is
      'When whose visits they are said that they have read it.';
  `.execute(db);
}
