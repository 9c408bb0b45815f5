import { type Kysely, sql } from "kysely";

/** Spaces, who reads them whole, what was shared from them row by row, who saw it, and the texts accepted. */
export async function up(db: Kysely<object>): Promise<void> {
  await spaces(db);
  await grants(db);
  await reads(db);
  await whoSees(db);
  await policies(db);
  await guard(db);
}

async function spaces(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.space (
      id       uuid primary key,
      kind     text not null,
      owner    uuid references people.person (id),
      made_at  timestamptz not null,
      constraint known_kind          check (kind in ('address', 'person', 'circle', 'organisation')),
      constraint a_person_owns_theirs check (kind <> 'person' or owner is not null)
    );
    create index of_owner on access.space (owner);
    comment on table access.space is
      'Where private rows live. The id of a person''s own space is the person''s, of an address''s the address''s, of a circle''s the circle''s. Whatever is sealed in it is sealed under the key of this id (keys.key).';

    create table access.reader (
      space   uuid not null references access.space (id),
      person  uuid not null references people.person (id),
      since   timestamptz not null,
      constraint one_reader_each primary key (space, person)
    );
    create index of_person on access.reader (person);
    comment on table access.reader is 'Who reads a whole space, besides its owner: members of a circle, for instance.';
  `.execute(db);
}

async function grants(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.text (
      name     text not null,
      version  integer not null,
      hash     bytea not null,
      kept_at  timestamptz not null,
      constraint one_wording_a_version primary key (name, version)
    );
    comment on table access.text is
      'Versions of the texts that people accept. Only the SHA-256 of their words: a version never changes them, and a charter may be private.';

    create table access.grant (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      table_name    text not null,
      row           uuid not null,
      to_person     uuid not null references people.person (id),
      until         timestamptz,
      text_name     text not null,
      text_version  integer not null,
      text_hash     bytea not null,
      channel       text not null,
      given_at      timestamptz not null,
      ended_at      timestamptz,
      constraint of_a_text_kept  foreign key (text_name, text_version) references access.text (name, version),
      constraint ends_after_it_began check (until is null or until > given_at)
    );
    create unique index one_open_grant_each on access.grant (table_name, row, to_person) where ended_at is null;
    create index to_a_person on access.grant (to_person, table_name) where ended_at is null;
    create index from_a_space on access.grant (space);
    comment on table access.grant is
      'The owner of a space lets one person see one row, until an instant or until taken back, having read a text. Who may share is decided in access/domain/grant.ts.';
  `.execute(db);
}

async function reads(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.read (
      space       uuid not null references access.space (id),
      place       bigint not null,
      table_name  text not null,
      row         uuid not null,
      by_kind     text not null,
      by_person   uuid,
      for_person  uuid,
      channel     text not null,
      at          timestamptz not null,
      hash        bytea not null,
      constraint one_line_a_place primary key (space, place)
    );
    create index of_row on access.read (table_name, row, place);
    create index by_a_person on access.read (by_person);
    comment on table access.read is
      'Who saw what of a space, other than its owner; written in the transaction that read. Lines are never changed: each holds the SHA-256 of itself and of the one before, within its space.';
    create function access.line_hash(space uuid, place bigint, table_name text, "row" uuid, by_kind text,
        by_person uuid, for_person uuid, channel text, at timestamptz, before bytea)
      returns bytea language sql stable as $$
      select sha256(coalesce(before, '') || convert_to(jsonb_build_array(space, place, table_name, "row",
        by_kind, by_person, for_person, channel, extract(epoch from at))::text, 'utf8')) $$;
    create function access.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'a line of the log of reads is never changed'; end $$;
    create trigger never_changed before update or delete on access.read
      for each row execute function access.refuse_change();
  `.execute(db);
}

/** The two questions that every policy asks, once a statement. */
async function whoSees(db: Kysely<object>): Promise<void> {
  await sql`
    create function access.own_spaces() returns setof uuid language sql stable as $$
      select house.person() where house.person() is not null
      union
      select id from access.space where owner = house.person()
    $$;
    comment on function access.own_spaces is
      'The spaces from which the person who acts may share: their own, and those that passed to them.';
    create function access.visible_spaces() returns setof uuid language sql stable as $$
      select access.own_spaces()
      union
      select space from access.reader where person = house.person()
      union
      select address from people.person_address where person = house.person()
    $$;
    comment on function access.visible_spaces is
      'The spaces that the person who acts sees whole. Empty for a visitor, a link, a job, and without an actor. The rule: access/domain/rights.ts.';
    create function access.granted_rows(asked text) returns table (space uuid, "row" uuid) language sql stable as $$
      select space, row from access.grant
      where to_person = house.person() and table_name = asked
        and ended_at is null and (until is null or until > house.now())
    $$;
    comment on function access.granted_rows is
      'The rows of a table shared with the person who acts, each with the space it was shared from: a grant opens only a row of its own space.';
  `.execute(db);
}

async function policies(db: Kysely<object>): Promise<void> {
  await sql`
    alter table access.space enable row level security;
    alter table access.space force row level security;
    create policy seen on access.space for select using (
      owner = (select house.person())
      or id = any (array(select space from access.reader where person = (select house.person())))
      or (select house.may_everywhere('access.space')));
    create policy made on access.space for insert with check ((select house.may_everywhere('access.space')));
    create policy changed on access.space for update using ((select house.may_everywhere('access.space')));

    alter table access.reader enable row level security;
    alter table access.reader force row level security;
    create policy mine on access.reader for select using (person = (select house.person()));
    create policy right_of_the_house on access.reader using ((select house.may_everywhere('access.reader')));

    alter table access.grant enable row level security;
    alter table access.grant force row level security;
    create policy mine on access.grant for select using (to_person = (select house.person()));
    create policy shared_by_me on access.grant using (space = any (array(select access.own_spaces())));
    create policy right_of_the_house on access.grant using ((select house.may_everywhere('access.grant')));

    alter table access.read enable row level security;
    alter table access.read force row level security;
    create policy seen on access.read for select using (
      space = any (array(select access.visible_spaces()))
      or by_person = (select house.person())
      or (select house.may_everywhere('access.read')));
    create policy written on access.read for insert with check ((select house.may_everywhere('access.read')));
  `.execute(db);
}

/** Puts the rule on a private table. Called by the migrations of the modules above. */
async function guard(db: Kysely<object>): Promise<void> {
  await sql`
    create function access.guard(asked text, also text[] default '{}') returns void language plpgsql as $guard$
    declare
      -- Written (select …) and array(select …): each runs once a statement, not once a row.
      everywhere text := format('(select house.may_everywhere(%L))', asked);
      visible text := 'space = any (array(select access.visible_spaces()))';
      granted text := format('(space, id) in (select space, "row" from access.granted_rows(%L))', asked);
      linked text := format('id = (select house.link_row(%L))', asked);
      concerned text := '';
      own text;
      column_name text;
    begin
      foreach column_name in array also loop
        concerned := concerned || format(' or %I = any (array(select access.visible_spaces()))', column_name);
      end loop;
      own := everywhere || ' or ' || visible || ' or ' || linked;
      execute format('alter table %s enable row level security', asked::regclass);
      execute format('alter table %s force row level security', asked::regclass);
      execute format('create policy seen on %s for select using (%s or %s)', asked::regclass, own || concerned, granted);
      execute format('create policy added on %s for insert with check (%s)', asked::regclass, own);
      execute format('create policy changed on %s for update using (%s)', asked::regclass, own || concerned);
      execute format('create policy removed on %s for delete using (%s)', asked::regclass, own);
    end $guard$;
    comment on function access.guard is
      'Forces row security on a private table that has columns id uuid and space uuid. Seen: right of the house, space, grant, signed link. Changed: the same without grants. Added and removed: only in its own space. also: further columns that hold spaces concerned (the other side of an exchange): they see and change, and do not add nor remove.';
  `.execute(db);
}
