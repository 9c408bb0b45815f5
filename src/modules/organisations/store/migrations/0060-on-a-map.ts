import { type Kysely, sql } from "kysely";

/** All that a map reads of thousands of organisations, in the order in which it reads it, without a look at them; codes are not compared by the rules of French. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create index on_a_map on organisations.organisation (department collate "C", commune collate "C", number)
      where hidden_because is null and merged_into is null and dissolved_at is null;
  `.execute(db);
}
