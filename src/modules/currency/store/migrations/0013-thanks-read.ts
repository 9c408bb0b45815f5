import { type Kysely, sql } from "kysely";

/** Thanks said by name are news until whom they thank read them. What was there before is no news. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table currency.thanks add column read_at timestamptz default house.now();
    alter table currency.thanks alter column read_at drop default;
    comment on column currency.thanks.read_at is
      'When the person whom they thank read their account: until then they are news.';
  `.execute(db);
}
