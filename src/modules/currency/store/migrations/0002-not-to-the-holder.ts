import { type Kysely, sql } from "kysely";

/** Kori do not go to who acts for the giver. A person's own space has the person's id. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`select house.keep_from_holder('currency.transfer', 'to_space')`.execute(db);
}
