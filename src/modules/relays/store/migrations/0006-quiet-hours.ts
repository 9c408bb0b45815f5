import { type Kysely, sql } from "kysely";

/** The hours in which nothing of a silence is asked nor told. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table relays.choice add column quiet_from time;
    alter table relays.choice add column quiet_until time;
    alter table relays.choice add column quiet_zone text;
    alter table relays.choice add constraint whole_quiet
      check ((quiet_from is null) = (quiet_until is null) and (quiet_until is null) = (quiet_zone is null));
    comment on column relays.choice.quiet_from is
      'From when to when (quiet_until), on the clock of quiet_zone, nothing of a silence is asked nor told. Null: from 20:00 to 8:00, Paris. The same twice: at any hour.';
  `.execute(db);
}
