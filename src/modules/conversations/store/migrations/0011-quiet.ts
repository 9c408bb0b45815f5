import { type Kysely, sql } from "kysely";

/** Somebody whom the author does not reach is not told that a message names them (services/house/reach.ts). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_quiet('conversations.mention');
  `.execute(db);
}
