import { type Kysely, sql } from "kysely";

/** A mandate that does not reach who would hold it is never read by them (services/house/reach.ts). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_quiet('people.mandate');
  `.execute(db);
}
