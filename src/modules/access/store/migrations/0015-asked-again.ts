import { type Kysely, sql } from "kysely";

/** What somebody gave themself may be asked of them again: it then ends unless they say it once more (decision 0145). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table access.grant add column asked_again_at timestamptz;
    comment on column access.grant.asked_again_at is
      'Since when its owner is asked whether they still want it; its former end is asked_until. Null: nobody asked.';
  `.execute(db);
}
