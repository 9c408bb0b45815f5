import { type Kysely, sql } from "kysely";

/** A mark that is taken back may be made anew: what is marked once is known from what was taken back since. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    drop index meetings.marked_once;
    create index marks on meetings.entry (about, kind) where about is not null;
  `.execute(db);
}
