import { type Kysely, sql } from "kysely";

/** What is said in some threads is told once a week: remarks about a document. Threads that stand are told as before. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table conversations.thread add column weekly boolean not null default false;
    comment on column conversations.thread.weekly is
      'Its messages are told in the letter of the week, whatever is said there; who is named is told as anywhere.';
  `.execute(db);
}
