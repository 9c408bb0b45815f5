import { type Kysely, sql } from "kysely";

/** Who is named is told that somebody who reads the whole week may read their first name, if whose week it is says so. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment add column told_shown boolean not null default false;
    comment on column homecare.assignment.told_shown is
      'They were told, as they were named, that their first name may be read by whom the person shows the whole week to and says so. Of whom was named before, it is not shown.';
  `.execute(db);
}
