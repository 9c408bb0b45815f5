import { type Kysely, sql } from "kysely";

/** By whom an absence was ended, where it was not by whose week it is. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.pause add column ended_by uuid references people.person (id),
      add constraint ended_by_whom check (ended_by is null or ended_at is not null);
    comment on column homecare.pause.ended_by is
      'Who ended it in the name of whose week it is, under a mandate. Null: it stands, or was ended by themself, or by somebody who left.';
  `.execute(db);
}
