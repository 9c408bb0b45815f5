import { type Kysely, sql } from "kysely";

/**
 * What was opened under a mandate ends with it, in the same transaction, unless the person opened it
 * again themself; and under a mandate nothing is opened to its holder nor to their side.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table access.grant add column under uuid;
    create index under_a_mandate on access.grant (under) where under is not null and ended_at is null;
    comment on column access.grant.under is
      'The mandate (people.mandate) under which it was given: it ends with it. Null: the person gave it themself.';
    create function access.end_with_mandate() returns trigger language plpgsql as $$
    begin
      update access.grant set ended_at = new.ended_at where under = new.id and ended_at is null;
      return new;
    end $$;
    create trigger grants_end_with_it after update of ended_at on people.mandate
      for each row when (old.ended_at is null and new.ended_at is not null)
      execute function access.end_with_mandate();
    select house.keep_from_holder('access.grant', 'to_person');
    create policy not_opened_again_to_the_holder on access.grant as restrictive for update using (true)
      with check (ended_at is not null or to_person <> all (array(select house.holder_side())));
  `.execute(db);
  await askOnce(db);
}

/**
 * For whom one acts is more than a setting now: asked once, not for each row. In PL/pgSQL the plan is
 * kept by the connection: in SQL it was made again for each statement that asks, which cost more.
 */
async function askOnce(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function access.own_spaces() returns setof uuid language plpgsql stable as $$
    declare me uuid := house.person();
    begin
      if me is null then return; end if;
      return query select me union select id from access.space where owner = me;
    end $$;
    create or replace function access.visible_spaces() returns setof uuid language plpgsql stable as $$
    declare me uuid := house.person();
    begin
      if me is null then return; end if;
      return query select me
        union select id from access.space where owner = me
        union select space from access.reader where person = me
        union select address from people.person_address where person = me;
    end $$;
    create or replace function access.granted_rows(asked text) returns table (space uuid, "row" uuid) language sql stable as $$
      select space, row from access.grant
      where to_person = (select house.person()) and table_name = asked
        and ended_at is null and (until is null or until > (select house.now()))
    $$;
  `.execute(db);
}
