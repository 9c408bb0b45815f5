import { type Kysely, sql } from "kysely";

/**
 * When the source of a call last said it: a reading of its own server, the day of the file that it came in, else the
 * day of its publication. `checked_at` is when the house read it, which says nothing of a file that waited for years.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.call add column said_at timestamptz;
    comment on column calls.call.said_at is
      'When its source last said it, never the day of an import (calls/domain/said-at.ts). Null: nobody knows.';
  `.execute(db);
}
