import { type Kysely, sql } from "kysely";

/**
 * The report of a mandate is lifted when those who moderate find it to be nothing, unless its person reported it: then it is
 * theirs to open again. Those that stand already are kept as they stood.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table access.reported_mandate
      add column by_person boolean not null default true,
      add column lifted_at timestamptz;
    comment on column access.reported_mandate.by_person is
      'Whether the person of the mandate reported it: then it is never lifted. True too of what was reported before this was noted.';
    comment on column access.reported_mandate.lifted_at is
      'Since when it is found to be nothing: what is opened under the mandate from then on stands.';
    create or replace function access.reported_since(asked uuid) returns timestamptz language sql stable as $$
      with recursive one(id, person, holder, since, consent) as (
        select id, person, holder, since, consent from people.mandate where id = asked
        union
        select m.id, m.person, m.holder, m.since, m.consent from people.mandate m
          join one on m.person = one.person and m.holder = one.holder and m.ended_at = one.since
            and one.consent <> 'page'
      )
      select min(r.reported_at) from access.reported_mandate r
        where (r.mandate = asked or r.mandate in (select id from one)) and r.lifted_at is null
    $$;
    comment on function access.reported_since is
      'Since when a mandate, or one that it renews, is reported; null: it is not, or that was lifted.';
  `.execute(db);
}
