import { type Kysely, sql } from "kysely";

/** Where a door that was opened by its letter is asked for a day, and how one comes there. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table squat.door (
      letter        uuid primary key references squat.letter (id) on delete cascade,
      address       uuid not null references people.address (id),
      coming        bytea not null,
      asked_at      timestamptz not null,
      confirmed_at  timestamptz
    );
    create index door_at_address on squat.door (address);
    comment on table squat.door is
      'A structure that opened its door by a letter (squat.letter), without an account, is asked for a day at this address, once its holder said yes there (confirmed_at). coming: the street and how one comes in, sealed under the key of the letter; read by who comes, from the evening before.';
    alter table squat.door enable row level security;
    alter table squat.door force row level security;
    create policy house_only on squat.door using ((select house.may_everywhere('squat.door')));
  `.execute(db);
}
