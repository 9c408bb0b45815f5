import { type Kysely, sql } from "kysely";

/**
 * A mandate that its holder renewed is the same one: reported before, it opens nothing either. One that the person gives on their
 * own page is another.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create function access.reported_since(asked uuid) returns timestamptz language sql stable as $$
      with recursive one(id, person, holder, since, consent) as (
        select id, person, holder, since, consent from people.mandate where id = asked
        union
        select m.id, m.person, m.holder, m.since, m.consent from people.mandate m
          join one on m.person = one.person and m.holder = one.holder and m.ended_at = one.since
            and one.consent <> 'page'
      )
      select min(r.reported_at) from access.reported_mandate r
        where r.mandate = asked or r.mandate in (select id from one)
    $$;
    comment on function access.reported_since is
      'Since when a mandate, or one that it renews, is reported; null: it is not.';
    create or replace function access.end_unless_said_again() returns trigger language plpgsql as $$
    begin
      new.until := least(new.until, least(new.given_at,
        access.unsaid_since(new.space, new.table_name, new.row, new.to_person, new.under)) + interval '336 hours',
        access.reported_since(new.under));
      return new;
    end $$;
  `.execute(db);
}
