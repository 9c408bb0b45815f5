import { type Kysely, sql } from "kysely";

/** A request that does not reach one who facilitates is read by the others (services/house/reach.ts). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_quiet('circles.request');
  `.execute(db);
}
