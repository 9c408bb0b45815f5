import { type Kysely, sql } from "kysely";

/** What is shared with somebody whom it does not reach is never read by them (services/house/reach.ts). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_quiet('access.grant');
  `.execute(db);
}
