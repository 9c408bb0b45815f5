import { type Kysely, sql } from "kysely";

/**
 * The fourteen days are counted under one mandate: what was opened under another that ended, or before there was such an end, is
 * another time. A mandate that its holder renewed goes on: the days do too.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    drop function access.unsaid_since(uuid, text, uuid, uuid);
    create function access.unsaid_since(
      asked_space uuid, asked_table text, asked_row uuid, asked_to uuid, asked_under uuid
    ) returns timestamptz language sql stable as $$
      with recursive one(id, person, holder, since) as (
        select id, person, holder, since from people.mandate where id = asked_under
        union
        select m.id, m.person, m.holder, m.since from people.mandate m
          join one on m.person = one.person and m.holder = one.holder and m.ended_at = one.since
      )
      select min(g.given_at) from access.grant g
        where g.space = asked_space and g.table_name = asked_table and g.row = asked_row and g.to_person = asked_to
          and (g.under = asked_under or g.under in (select id from one))
          and g.until <= g.given_at + interval '336 hours'
          and g.given_at > coalesce((select max(own.given_at) from access.grant own
            where own.space = asked_space and own.table_name = asked_table and own.row = asked_row
              and own.to_person = asked_to and own.under is null), '-infinity')
    $$;
    comment on function access.unsaid_since is
      'Since when a row was opened to a person under a mandate (or the one that it renews), without that its owner gave it to them themself meanwhile; null: it was not. What stood longer than fourteen days was opened before there was such an end.';
    create or replace function access.end_unless_said_again() returns trigger language plpgsql as $$
    begin
      new.until := least(new.until, least(new.given_at,
        access.unsaid_since(new.space, new.table_name, new.row, new.to_person, new.under)) + interval '336 hours');
      return new;
    end $$;
  `.execute(db);
}
