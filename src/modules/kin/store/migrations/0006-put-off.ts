import { type Kysely, sql } from "kysely";

/** A silence that comes to be looked at in the quiet hours of one of the two is looked at when they end. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table kin.watch add column put_off_until timestamptz;
    create index watches_put_off on kin.watch (put_off_until) where put_off_until is not null;
    comment on column kin.watch.put_off_until is
      'When their silence is looked at, where it was the quiet hours of one of the two. Null: at the hour of all.';
  `.execute(db);
}
