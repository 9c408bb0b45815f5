import { type Kysely, sql } from "kysely";

/** What else ends on the day from which who was named comes no more, as they chose when they said it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment
      add column leaves_ends text[] not null default '{}',
      add constraint ends_known check (leaves_ends <@ array['mandate', 'list', 'shares', 'news']),
      add constraint ends_once_said check (leaves_ends = '{}' or leaves_from is not null);
    comment on column homecare.assignment.leaves_ends is
      'What else between the two ends in the night before leaves_from, as who comes no more chose: their acting for whose visits they are, their being told when something is wrong, what they read, the news. Nothing is ended by itself.';
  `.execute(db);
}
