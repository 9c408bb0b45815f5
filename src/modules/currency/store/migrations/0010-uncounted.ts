import { type Kysely, sql } from "kysely";

/** For whom nothing is counted. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table currency.uncounted (
      id       uuid primary key,
      space    uuid not null unique references access.space (id),
      said_at  timestamptz not null
    );
    comment on table currency.uncounted is
      'Who said that nothing is counted for them: thanks go in words, and no kori pass from or to their account (space).';
    select access.guard('currency.uncounted');
  `.execute(db);
}
