import { type Kysely, sql } from "kysely";

/** Whoever opened the letter of another says that it is not theirs: its address opens nothing more. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment add column letters_ended date[] not null default '{}';
    comment on column homecare.assignment.letters_ended is
      'Of which days the address of the letter opens nothing: whoever held it said that it is not theirs. Who is named answers on their own page.';
  `.execute(db);
}
