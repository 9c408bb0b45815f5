import { type Kysely, sql } from "kysely";

/** When somebody of the instance said that they take care of a message. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table home.message add column taken_at timestamptz;
    comment on column home.message.taken_at is
      'When somebody who keeps the instance said that they take care of it; whoever wrote reads it on the page of their reference.';
  `.execute(db);
}
