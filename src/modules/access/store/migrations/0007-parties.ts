import { type Kysely, sql } from "kysely";

/**
 * What is shared may be shared with a party, whose members change; may be a whole kind of thing, now and later; may
 * begin later; and says what for. Old and new grants stand in one table: one way in, one end, one proof.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await parties(db);
  await wider(db);
  await whatIsOpen(db);
  await guard(db);
}

async function parties(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.party (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      name     bytea not null,
      kept_by  text,
      made_at  timestamptz not null
    );
    create index parties_of_space on access.party (space);
    comment on table access.party is
      'Several persons with whom the owner of a space shares as with one. name: sealed under the key of the space. kept_by: the module that says who joins and leaves; null: the owner does. The owner alone keeps somebody out.';
    select access.guard('access.party');

    create table access.party_member (
      party        uuid not null references access.party (id),
      person       uuid not null references people.person (id),
      space        uuid not null references access.space (id),
      since        timestamptz not null,
      kept_out_at  timestamptz,
      constraint one_member_each primary key (party, person)
    );
    create index parties_of_person on access.party_member (person) where kept_out_at is null;
    create index members_of_space on access.party_member (space);
    comment on table access.party_member is
      'Who is in a party of that space. kept_out_at: the owner keeps them out, and joining again does not bring them back. Who is kept out is told nothing of it.';
    alter table access.party_member enable row level security;
    alter table access.party_member force row level security;
    create policy mine on access.party_member for select
      using (person = (select house.person()) and kept_out_at is null);
    create policy of_my_parties on access.party_member for select
      using (space = any (array(select access.own_spaces())));
    create policy right_of_the_house on access.party_member
      using ((select house.may_everywhere('access.party_member')));
    select house.keep_from_holder('access.party_member', 'person');
  `.execute(db);
}

async function wider(db: Kysely<object>): Promise<void> {
  await sql`
    alter table access.grant
      alter column to_person drop not null,
      alter column row drop not null,
      add column to_party uuid references access.party (id),
      add column from_at  timestamptz,
      add column purpose  bytea,
      add column sharing  uuid,
      add constraint to_one_person_or_party check (num_nonnulls(to_person, to_party) = 1),
      add constraint begins_before_it_ends  check (from_at is null or until is null or from_at < until);
    comment on column access.grant.row is
      'Null: every row of that table in that space, now and later (a kind of thing).';
    comment on column access.grant.purpose is 'What for, in words, sealed under the key of the space.';
    comment on column access.grant.sharing is
      'What was said in one sentence: the thing and its named fields, each a row of a table of its own. Null: said alone.';
    -- A null is nobody and everything here: two that say the same are one.
    create unique index one_open_sharing_each on access.grant (space, table_name, row, to_person, to_party)
      nulls not distinct where ended_at is null and (row is null or to_person is null);
    create index to_a_party on access.grant (to_party, table_name) where ended_at is null and to_party is not null;
    create index of_a_sharing on access.grant (sharing) where sharing is not null;

    create function access.my_parties() returns setof uuid language plpgsql stable as $$
    declare me uuid := house.person();
    begin
      if me is null then return; end if;
      return query select m.party from access.party_member m where m.person = me and m.kept_out_at is null;
    end $$;
    comment on function access.my_parties is 'The parties in which the person who acts is, and is not kept out.';
    create policy of_my_parties on access.grant for select
      using (to_party is not null and to_party = any (array(select access.my_parties())));
    create policy one_thing_to_one_person on access.grant as restrictive for insert
      with check ((to_person is not null and row is not null) or not (select house.under_mandate()));
  `.execute(db);
}

/** What is open to the person who acts, of one table: asked by a call, as before, and nothing of it where nobody shares. */
async function whatIsOpen(db: Kysely<object>): Promise<void> {
  await sql`
    create function access.grants_to_me(asked text) returns table (space uuid, "row" uuid)
      language plpgsql stable as $$
    declare
      me uuid := house.person();
      at timestamptz := house.now();
      parties uuid[];
    begin
      if me is null then return; end if;
      parties := array(select access.my_parties());
      return query select g.space, g.row from access.grant g
        where g.to_person = me and g.table_name = asked
          and g.ended_at is null and (g.from_at is null or g.from_at <= at) and (g.until is null or g.until > at);
      if parties <> '{}' then
        return query select g.space, g.row from access.grant g
          where g.to_party = any (parties) and g.table_name = asked
            and g.ended_at is null and (g.from_at is null or g.from_at <= at) and (g.until is null or g.until > at);
      end if;
    end $$;
    comment on function access.grants_to_me is
      'What of a table is open now to the person who acts, themself or by a party: a row of a space, or (null) all that the space has in it.';
    create or replace function access.granted_rows(asked text) returns table (space uuid, "row" uuid)
      language sql stable as $$ select g.space, g.row from access.grants_to_me(asked) g where g.row is not null $$;
    create function access.granted_spaces(asked text) returns setof uuid
      language sql stable as $$ select g.space from access.grants_to_me(asked) g where g.row is null $$;
    comment on function access.granted_spaces is
      'The spaces of which a whole kind of thing, the rows of this table, is shared with the person who acts.';
  `.execute(db);
}

/** The rule of kinds, on the private tables that stand and on those that come. */
async function guard(db: Kysely<object>): Promise<void> {
  await sql`
    alter function access.guard(text, text[]) rename to guard_rows;
    create function access.open_kinds(asked text) returns void language plpgsql as $open$
    declare told text;
    begin
      select pg_get_expr(polqual, polrelid) into strict told from pg_policy
        where polrelid = asked::regclass and polname = 'seen';
      execute format('alter policy seen on %s using (%s or space = any (array(select access.granted_spaces(%L))))',
        asked::regclass, told, asked);
    end $open$;
    create function access.guard(asked text, also text[] default '{}') returns void language plpgsql as $guard$
    begin
      perform access.guard_rows(asked, also);
      perform access.open_kinds(asked);
    end $guard$;
    comment on function access.guard is
      'Forces row security on a private table that has columns id uuid and space uuid. Seen: right of the house, space, grant of a row or of the kind, signed link. Changed: the same without grants. Added and removed: only in its own space. also: further columns that hold spaces concerned (the other side of an exchange): they see and change, and do not add nor remove.';
    do $$
    declare asked text;
    begin
      for asked in select n.nspname || '.' || c.relname
        from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
        where p.polname = 'seen' and pg_get_expr(p.polqual, p.polrelid) like '%access.granted_rows(%'
      loop
        perform access.open_kinds(asked);
      end loop;
    end $$;
  `.execute(db);
}
