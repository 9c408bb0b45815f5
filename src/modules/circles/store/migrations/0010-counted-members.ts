import { type Kysely, sql } from "kysely";

/**
 * Members are counted for each circle of a list: from the index alone, which holds the columns that the
 * rule of the table looks at.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create index counted on circles.member (space) include (id, person) where left_at is null;
    create index waits_in on circles.request (space, asked_at) where state = 'waiting';
  `.execute(db);
}
