import { type Kysely, sql } from "kysely";

/**
 * Notices as they were read, and the calls that people see. A call is public: no row security here.
 * What the operator alone may see (records that were refused) is apart, and private.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create text search configuration calls.fr (copy = french);
    alter text search configuration calls.fr
      alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart
      with unaccent, french_stem;
  `.execute(db);
  await calls(db);
  await notices(db);
  await refusals(db);
  await search(db);
}

async function calls(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.call (
      id            uuid primary key,
      number        bigint generated always as identity unique,
      kind          text not null,
      title         text not null,
      summary       text not null,
      body_name     text not null,
      content       jsonb not null,
      published_on  date,
      opens_on      date,
      deadline_on   date,
      deadline_at   time,
      closes_at     timestamptz,
      permanent     boolean not null,
      state         text not null default 'published',
      state_reason  text,
      first_seen_at timestamptz not null,
      changed_at    timestamptz not null,
      checked_at    timestamptz not null,
      version       integer not null default 1,
      constraint known_kind   check (kind in ('project', 'tender', 'application')),
      constraint known_state  check (state in ('published', 'withdrawn', 'hidden')),
      constraint reason_given check (state = 'published' or state_reason is not null),
      constraint permanent_never_closes check (not permanent or closes_at is null)
    );
    create index open_calls on calls.call (closes_at);
    comment on table calls.call is
      'What people see. closes_at is the instant after which one may no longer answer: the hour of the deadline, or the end of its day in Paris when the notice gives no hour; when a notice that must end does not say when, 90 days after its publication (calls/domain/closing.ts). Null: permanent.';
    create table calls.change (
      id      uuid primary key,
      call    uuid not null references calls.call (id) on delete cascade,
      at      timestamptz not null,
      what    text not null,
      before  text,
      after   text
    );
    create index changes_of_call on calls.change (call, at);
    comment on table calls.change is 'The history of a call, told on its page: first seen, deadline moved, withdrawn, corrected.';
  `.execute(db);
}

async function notices(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.import (
      id         uuid primary key,
      source     text not null,
      name       text not null,
      by         text not null,
      began_at   timestamptz not null,
      ended_at   timestamptz,
      read       integer not null default 0,
      new        integer not null default 0,
      updated    integer not null default 0,
      unchanged  integer not null default 0,
      merged     integer not null default 0,
      refused    integer not null default 0,
      calls      integer not null default 0
    );
    create table calls.notice (
      id             uuid primary key,
      source         text not null,
      source_id      text not null,
      nature         text not null,
      call           uuid references calls.call (id) on delete set null,
      title          text not null,
      url            text,
      raw            text not null,
      raw_hash       bytea not null,
      doubts         text[] not null default '{}',
      follows        text[] not null default '{}',
      first_read_at  timestamptz not null,
      last_read_at   timestamptz not null,
      last_import    uuid references calls.import (id) on delete set null,
      constraint one_notice_each unique (source, source_id)
    );
    create index notices_of_call on calls.notice (call);
    comment on table calls.notice is
      'Every notice kept, with the raw record: open to competition (then it has a call) or not. The same source and identifier read twice is one row.';
  `.execute(db);
}

async function refusals(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.refused_record (
      id        uuid primary key,
      import    uuid not null references calls.import (id) on delete cascade,
      source    text not null,
      name      text not null,
      refusal   text not null,
      detail    text not null,
      raw       text not null,
      raw_hash  bytea not null,
      at        timestamptz not null,
      constraint refused_once unique (import, name, raw_hash)
    );
    alter table calls.refused_record enable row level security;
    alter table calls.refused_record force row level security;
    create policy operator_and_import on calls.refused_record
      using ((select house.is_operator()) or (select house.may_everywhere('calls.refused_record')));
    comment on table calls.refused_record is
      'Records that could not become a notice, kept whole for the operator with the reason. May hold anything: private.';
  `.execute(db);
}

async function search(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.public_search (
      call         uuid primary key references calls.call (id) on delete cascade,
      kind         text not null,
      themes       text[] not null,
      audiences    text[] not null,
      cpv          text[] not null,
      departments  text[] not null,
      regions      text[] not null,
      covers_departments text[] not null,
      covers_regions     text[] not null,
      national     boolean not null,
      closes_at    timestamptz,
      first_seen_at timestamptz not null,
      most         bigint,
      head         tsvector not null,
      words        tsvector not null
    );
    alter table calls.public_search alter column words set storage external;
    create index by_words on calls.public_search using gin (words);
    create index closing on calls.public_search (closes_at);
    create index newest on calls.public_search (first_seen_at desc);
    comment on table calls.public_search is
      'Published calls, ready to be searched: no row security, so that the text index serves. head holds title and body alone, for ranking without reading the long text.';
    create table calls.hidden_search (like calls.public_search);
    alter table calls.hidden_search add primary key (call),
      add foreign key (call) references calls.call (id) on delete cascade;
    comment on table calls.hidden_search is 'What the search knew of calls that the operator hid, until they are shown again. Nothing searches it.';
    create table calls.public_point (
      call     uuid not null references calls.call (id) on delete cascade,
      commune  text not null,
      at       point not null,
      constraint one_point_each primary key (call, commune)
    );
    create index near on calls.public_point using gist (at);
    comment on table calls.public_point is 'Communes where a call takes place, as point(longitude, latitude). Only exact places.';
    create table calls.word (
      word    text primary key,
      lexeme  text not null
    );
    create index like_word on calls.word using gin (word gin_trgm_ops);
    create index of_lexeme on calls.word (lexeme);
    comment on table calls.word is 'The words of published calls, without accents, to forgive small typing errors.';
  `.execute(db);
}
