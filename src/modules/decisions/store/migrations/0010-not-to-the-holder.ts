import { type Kysely, sql } from "kysely";

/** A voice is not entrusted to who acts for the member. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`select house.keep_from_holder('decisions.delegation', 'to_person')`.execute(db);
}
