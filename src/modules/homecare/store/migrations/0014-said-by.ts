import { type Kysely, sql } from "kysely";

/** Who asked for one day said that they come; and by whom an absence was said, where it was not by whose week it is. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment add column accepted_at timestamptz,
      add constraint accepted_for_a_day check (accepted_at is null or one_day);
    comment on column homecare.assignment.accepted_at is
      'When who was asked for one day alone said that they come. Null: asked, and no answer yet; of the others nothing is asked.';
    alter table homecare.pause add column said_by uuid references people.person (id);
    comment on column homecare.pause.said_by is
      'Who said it in the name of whose week it is, under a mandate. Null: said by themself, or by somebody who left.';
  `.execute(db);
}
