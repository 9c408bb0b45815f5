import { type Kysely, sql } from "kysely";

/** An invitation that does not reach whoever it asks is never read by them (services/house/reach.ts). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_quiet('organisations.invitation');
  `.execute(db);
}
