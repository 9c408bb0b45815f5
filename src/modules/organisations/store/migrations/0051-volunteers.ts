import { type Kysely, sql } from "kysely";

/** How many volunteers an organisation says it has. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table organisations.organisation add column volunteers integer
      constraint as_many_as_there_may_be check (volunteers between 0 and 1000000);
    comment on column organisations.organisation.volunteers is
      'How many volunteers it has, as who represents it says: public. Empty: nobody said.';
  `.execute(db);
}
