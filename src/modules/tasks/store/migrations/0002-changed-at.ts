import { type Kysely, sql } from "kysely";

/** When its words or its day last changed: calendars are told (RFC 5545, section 3.8.7.3). Null: not since it was added. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`alter table tasks.task add column changed_at timestamptz`.execute(db);
}
