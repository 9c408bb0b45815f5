import { type Kysely, sql } from "kysely";

/** Who waits may be written to once more; who is on the side of who pressed is kept as such, not as told. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table relays.named add column asked_anew_at timestamptz;
    comment on column relays.named.asked_anew_at is
      'Taken off before they answered, and named again: when they were written to once more.';
    alter table relays.told add column beside boolean not null default false;
    comment on column relays.told.beside is
      'Nobody told them: who acts for the person asked for it, and they are that one, or on their side.';
  `.execute(db);
}
