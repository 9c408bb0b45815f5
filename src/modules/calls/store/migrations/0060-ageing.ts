import { type Kysely, sql } from "kysely";

/**
 * The calls that may change age, for the night that gives them theirs. `to_age` served it, but a search of open calls
 * could choose it as well, and then read the words of each call: twice as long for a common word. What never closes
 * never ages, and no search of words says that a call closes: so this one answers the night alone.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create index ageing on calls.public_search (closes_at) where age < 2 and closes_at is not null;
    drop index calls.to_age;
  `.execute(db);
}
