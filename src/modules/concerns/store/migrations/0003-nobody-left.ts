import { type Kysely, sql } from "kysely";

/** What was read and left alone goes too: the comments say it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    comment on table concerns.written is
      'That somebody wrote to a service, in their own space, under the id of the word, and what became of it. None of the words. dark_at: since when nobody reads it, as its organisation is not shown to be itself, or it is said that who could died. unheard_at: nobody there can read it any more, and nobody had closed it; where read_at is said, somebody had read it. Under no mandate.';
  `.execute(db);
}
