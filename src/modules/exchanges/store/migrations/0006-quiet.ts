import { type Kysely, sql } from "kysely";

/** A favour said by somebody who does not reach the other is never read by that one (services/house/reach.ts). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_quiet('exchanges.favour');
  `.execute(db);
}
