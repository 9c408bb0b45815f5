import { type Kysely, sql } from "kysely";

/** Two rows that were one place: one of them leads to the other. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table premises.venue add column joined_to uuid references premises.venue (id),
      add constraint joined_is_withdrawn check (joined_to is null or withdrawn_at is not null);
    create index venues_joined on premises.venue (joined_to) where joined_to is not null;
    comment on column premises.venue.joined_to is
      'Who keeps both said that they are one place: what hung on this one is of the other, and its address leads there.';
  `.execute(db);
}
