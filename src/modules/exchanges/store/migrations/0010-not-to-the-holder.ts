import { type Kysely, sql } from "kysely";

/** Under a mandate nothing is asked of its holder, their bodies and their side, and no favour is said with them. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_from_holder('exchanges.exchange', 'giver_person');
    select house.keep_from_holder('exchanges.exchange', 'giver_organisation');
    select house.keep_from_holder('exchanges.favour', 'helper');
    select house.keep_from_holder('exchanges.favour', 'helped');
  `.execute(db);
}
