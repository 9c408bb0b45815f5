import { type Kysely, sql } from "kysely";

/** A structure that opened its door by a letter, without an account, and that nobody else brought. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table organisations.organisation add column by_letter boolean not null default false;
    comment on column organisations.organisation.by_letter is
      'Who holds the address of a door that its letter opened wrote its name and its kind: nobody else said that it exists. In no list until somebody represents it, or it was shown to be itself; hidden once its door is closed.';
  `.execute(db);
}
