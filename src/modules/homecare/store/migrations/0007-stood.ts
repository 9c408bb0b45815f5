import { type Kysely, sql } from "kysely";

/** What stood of a visit before it was said otherwise: past weeks keep it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.visit add column since date;
    alter table homecare.visit add column stood jsonb not null default '[]';
    comment on column homecare.visit.since is
      'From that day on it is as its row says; before, as it stood. Null: from its first day on.';
    comment on column homecare.visit.stood is
      'What stood before, oldest first: until which day (not included), when it came, and its words, sealed under the same key (base64).';
  `.execute(db);
}
