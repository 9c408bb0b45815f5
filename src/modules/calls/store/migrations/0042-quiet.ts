import { type Kysely, sql } from "kysely";

/** A question that does not reach one who answers for a call is read by the others (services/house/reach.ts). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_quiet('calls.asked_question');
  `.execute(db);
}
