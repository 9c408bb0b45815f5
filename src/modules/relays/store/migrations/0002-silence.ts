import { type Kysely, sql } from "kysely";

/** One's list may be told of a silence too. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table relays.choice add column tells_of_silence boolean not null default false;
    comment on table relays.choice is
      'How long somebody wants to wait before the next whom they named is told (no row: all at once); and whether their list is told when a silence lasts to which they agreed.';
    alter table relays.alarm drop constraint known_relay;
    alter table relays.alarm add constraint known_relay check (relay in ('help', 'apart', 'silence'));
    alter table relays.told drop constraint known_relay;
    alter table relays.told add constraint known_relay check (relay in ('help', 'apart', 'silence'));
  `.execute(db);
  // As what is said outside the family: whoever acts for somebody reads nothing of their news.
  for (const table of ["relays.alarm", "relays.told"])
    await sql`alter policy apart_is_mine on ${sql.table(table)} using (relay not in ('apart', 'silence')
      or coalesce(current_setting('archipel.mandate', true), '') = '')`.execute(db);
}
