import { type Kysely, sql } from "kysely";

/** A mandate that was reported opens nothing any more, from that instant: what was opened under it is over. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.reported_mandate (
      mandate      uuid primary key,
      reported_at  timestamptz not null
    );
    comment on table access.reported_mandate is
      'The mandates (people.mandate) that somebody reported, since when: nothing more is opened under them, whatever is decided. Nobody is named.';
    create or replace function access.end_unless_said_again() returns trigger language plpgsql as $$
    begin
      new.until := least(new.until, least(new.given_at,
        access.unsaid_since(new.space, new.table_name, new.row, new.to_person, new.under)) + interval '336 hours',
        (select reported_at from access.reported_mandate where mandate = new.under));
      return new;
    end $$;
  `.execute(db);
}
