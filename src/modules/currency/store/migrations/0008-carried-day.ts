import { type Kysely, sql } from "kysely";

/** Of a statement that was carried away, the day: never the instant. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table currency.carried no force row level security;
    update currency.carried
      set at = date_trunc('day', at at time zone 'Europe/Paris') at time zone 'Europe/Paris';
    alter table currency.carried force row level security;
    comment on column currency.carried.at is
      'The start of the day in Paris, never the instant: nobody is found by when they asked.';
  `.execute(db);
}
