import { type Kysely, sql } from "kysely";

/** Whom somebody named says it; nothing stops by that: who operates looks at a proof first. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table home.afterwards add column told_at timestamptz;
    comment on column home.afterwards.told_at is
      'Since when whom they named says that they died. It waits for who operates; the person says in one press that it is not so.';
  `.execute(db);
}
