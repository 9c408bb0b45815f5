import { type Kysely, sql } from "kysely";

/** A role is not given to who acts for the facilitator. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`select house.keep_from_holder('circles.holding', 'person')`.execute(db);
}
