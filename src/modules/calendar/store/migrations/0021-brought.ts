import { type Kysely, sql } from "kysely";

/** Calendars that somebody brought from elsewhere, for themself alone. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.brought (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      name        bytea not null,
      content     bytea not null,
      dates       integer not null,
      refused     integer not null,
      brought_at  timestamptz not null,
      changed_at  timestamptz not null
    );
    create index brought_of_space on calendar.brought (space);
    comment on table calendar.brought is
      'Calendars that somebody brought in (iCalendar files), in their own space, kept apart from occasions and told to nobody. name, and content (the dates, unfolded eighteen months ahead, and what was refused), sealed under the key of the space.';
    select access.guard('calendar.brought');
  `.execute(db);
}
