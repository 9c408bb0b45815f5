import { type Kysely, sql } from "kysely";

/** Whoever opened the letter of another says that it is not theirs: its address opens nothing more. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table relays.told add column letter_ended_at timestamptz;
    comment on column relays.told.letter_ended_at is
      'Since when the address of this letter opens nothing: whoever held it said that it is not theirs. Who was told answers on their own page.';
  `.execute(db);
}
