import { type Kysely, sql } from "kysely";

/** All that is in a space, done or not: the indexes of what is open and of what is done answer for one of the two alone. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`create index in_space on tasks.task (space)`.execute(db);
}
