import { type Kysely, sql } from "kysely";

/** Under a mandate nothing is asked of its holder, their bodies and their side, and no favour is said with them. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table exchanges.need add column under uuid;
    comment on column exchanges.need.under is
      'The mandate (people.mandate) under which it was asked: whoever the platform looks for later, it is not its holder nor their side. Null: the person asked themself.';
    select house.keep_from_holder('exchanges.exchange', 'giver_person');
    select house.keep_from_holder('exchanges.exchange', 'giver_organisation');
    select house.keep_from_holder('exchanges.favour', 'helper');
    select house.keep_from_holder('exchanges.favour', 'helped');
  `.execute(db);
}
