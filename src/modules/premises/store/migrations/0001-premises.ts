import { type Kysely, sql } from "kysely";

/** Premises where one is welcomed: what all may read, and apart from it the exact address of those that do not give it to all. */
export async function up(db: Kysely<object>): Promise<void> {
  await venues(db);
  await rulesOfVenues(db);
  await indexes(db);
  await whereabouts(db);
  await photos(db);
  await imports(db);
  await tables(db);
}

async function venues(db: Kysely<object>): Promise<void> {
  await sql`
    create table premises.venue (
      id            uuid primary key,
      number        bigint generated always as identity unique,
      organisation  uuid,
      name          text not null,
      kind          text,
      about         text not null,
      services      text,
      seats         integer,
      commune       text not null,
      town          text not null,
      department    text not null,
      postcode      text,
      readers       text not null,
      is_home       boolean not null,
      address       text,
      point         point,
      hours         text,
      hours_words   text,
      equipment     text[] not null,
      mood          text,
      access        jsonb not null,
      rules         text,
      welcomes      text,
      site          text,
      source        text,
      source_key    text,
      source_date   date,
      source_licence text,
      source_url    text,
      twin_key      text not null,
      hash          bytea,
      import        uuid,
      doubts        text[] not null,
      confirmed_at  timestamptz,
      asked_at      timestamptz,
      asleep_at     timestamptz,
      withdrawn_at  timestamptz,
      hidden_because text,
      words         text not null,
      sort_name     text not null,
      made_at       timestamptz not null,
      changed_at    timestamptz not null,
      version       integer not null default 1
    );
  `.execute(db);
}

/** What no row may be, whoever writes it. */
async function rulesOfVenues(db: Kysely<object>): Promise<void> {
  await sql`
    alter table premises.venue
      add constraint known_readers        check (readers in ('everyone', 'signed-in', 'expected')),
      add constraint known_mood           check (mood in ('quiet', 'lively', 'varies')),
      add constraint address_for_everyone check (readers = 'everyone' or (address is null and point is null)),
      add constraint home_is_no_point     check (not is_home or (readers = 'expected' and point is null)),
      add constraint seats_are_counted    check (seats > 0),
      add constraint kept_or_published    check (organisation is not null or source is not null),
      add constraint kept_is_confirmed    check (organisation is null or confirmed_at is not null);
    comment on table premises.venue is
      'Premises, as all may read them. address and point only where everyone reads them: else they are in premises.whereabouts. organisation: who keeps it here; without one it was published by its source and nobody confirmed it. words: what the list looks in, without accents. twin_key: name, commune and street, so that two sources are one place.';
    comment on column premises.venue.point is 'Longitude, then latitude: WGS 84, degrees.';
    comment on column premises.venue.hours is
      'The tag opening_hours of OpenStreetMap; hours_words: what was written and could not be read as such.';
  `.execute(db);
}

async function indexes(db: Kysely<object>): Promise<void> {
  await sql`
    create index venues_by_words on premises.venue using gin (words gin_trgm_ops);
    create index venues_in_commune on premises.venue (commune);
    create index venues_in_department on premises.venue (department);
    create index venues_of_organisation on premises.venue (organisation) where organisation is not null;
    create index venues_to_confirm on premises.venue (confirmed_at) where organisation is not null;
    create index venues_alike on premises.venue (twin_key);
    create unique index one_venue_a_key on premises.venue (source, source_key) where source_key is not null;
  `.execute(db);
}

/** The exact address that is not for everyone. PostgreSQL says who reads it, whatever a page asks. */
async function whereabouts(db: Kysely<object>): Promise<void> {
  await sql`
    create table premises.whereabouts (
      id       uuid primary key references premises.venue (id) on delete cascade,
      space    uuid not null,
      readers  text not null,
      address  bytea not null,
      point    bytea,
      constraint known_readers check (readers in ('signed-in', 'expected'))
    );
    select access.guard('premises.whereabouts');
    create policy signed_in on premises.whereabouts for select
      using (readers = 'signed-in' and (select house.person()) is not null);
    comment on table premises.whereabouts is
      'Where a venue is, sealed under the key of its organisation: for its representatives, for whom it is shared with (who is expected), and for who is signed in when it says so.';
  `.execute(db);
}

async function photos(db: Kysely<object>): Promise<void> {
  await sql`
    create table premises.photo (
      id      uuid primary key,
      venue   uuid not null references premises.venue (id) on delete cascade,
      file    uuid not null,
      words   text not null,
      added_at timestamptz not null
    );
    create index photos_of_venue on premises.photo (venue, added_at);
    comment on table premises.photo is
      'Which pictures of access.file a venue shows to all, and what one sees in each. Drawn again by us (decision 0017).';
  `.execute(db);
}

async function imports(db: Kysely<object>): Promise<void> {
  await sql`
    create table premises.import (
      id        uuid primary key,
      name      text not null,
      by        text not null,
      began_at  timestamptz not null,
      ended_at  timestamptz,
      read      integer not null default 0,
      new       integer not null default 0,
      known     integer not null default 0,
      updated   integer not null default 0,
      refused   integer not null default 0,
      doubts    jsonb not null default '{}'
    );
    comment on table premises.import is
      'What the operator imported of published premises, when, how many rows. updated: those of the known that say something else since. doubts: how many rows went in without their point, their hours…';
    create table premises.refused (
      id       uuid primary key,
      import   uuid not null references premises.import (id) on delete cascade,
      name     text not null,
      place    integer not null,
      refusal  text not null,
      detail   text not null,
      raw      text not null
    );
    create index refused_of_import on premises.refused (import, place);
    alter table premises.refused enable row level security;
    alter table premises.refused force row level security;
    create policy operator_and_import on premises.refused
      using ((select house.is_operator()) or (select house.may_everywhere('premises.refused')));
    comment on table premises.refused is
      'Rows that were kept apart, with the reason, for the operator: the cells that an import reads, without telephones nor e-mail addresses.';
  `.execute(db);
}

async function tables(db: Kysely<object>): Promise<void> {
  await sql`
    create table premises.table_file (
      id       uuid primary key,
      name     text not null,
      bytes    bytea not null,
      sent_at  timestamptz not null
    );
    alter table premises.table_file enable row level security;
    alter table premises.table_file force row level security;
    create policy operator_and_import on premises.table_file
      using ((select house.is_operator()) or (select house.may_everywhere('premises.table_file')));
    comment on table premises.table_file is
      'Files that the operator sent, until they are imported or for a day: may hold anything, so private.';
  `.execute(db);
}
