import { type Kysely, sql } from "kysely";

/** Sources that an instance reads by itself, because its operator said so; and each reading of them. */
export async function up(db: Kysely<object>): Promise<void> {
  await sources(db);
  await fetches(db);
}

async function sources(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.source (
      id             uuid primary key,
      name           text not null,
      dialect        text not null,
      address        text not null,
      mapping        jsonb,
      hour           integer not null,
      minute         integer not null,
      paused         boolean not null,
      secret         bytea,
      added_at       timestamptz not null,
      next_at        timestamptz not null,
      since          date,
      begun_on       date,
      cursor         jsonb,
      etag           text,
      last_modified  text,
      failures       integer not null default 0,
      held_by        uuid,
      held_until     timestamptz,
      constraint one_name_each unique (name),
      constraint an_hour check (hour between 0 and 23 and minute between 0 and 59)
    );
    alter table calls.source enable row level security;
    alter table calls.source force row level security;
    create policy operator_and_reading on calls.source
      using ((select house.is_operator()) or (select house.may_everywhere('calls.source')));
    comment on table calls.source is
      'Where calls are read from the network. Added by the operator, off until they say so (paused). mapping: as domain/mapping reads it. secret: sealed under the key of its own id, shown to nobody. hour, minute: when it is read, in Paris; next_at: the next time. since: all that was published until that day is kept already; begun_on: the day when the reading under way began, cursor: where it stands, saved with each page. etag, last_modified: of a source that is one file. failures: in a row. held_by: the reading under way, which holds it until held_until.';
  `.execute(db);
}

async function fetches(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.source_fetch (
      id        uuid primary key,
      source    uuid not null references calls.source (id) on delete cascade,
      import    uuid references calls.import (id) on delete set null,
      began_at  timestamptz not null,
      ended_at  timestamptz,
      outcome   text,
      detail    text,
      requests  integer not null default 0,
      read      integer not null default 0,
      new       integer not null default 0,
      refused   integer not null default 0,
      constraint known_outcome check (outcome in ('read', 'unchanged', 'part', 'busy', 'failed', 'stopped'))
    );
    create index fetches_of_source on calls.source_fetch (source, began_at desc);
    alter table calls.source_fetch enable row level security;
    alter table calls.source_fetch force row level security;
    create policy operator_and_reading on calls.source_fetch
      using ((select house.is_operator()) or (select house.may_everywhere('calls.source_fetch')));
    comment on table calls.source_fetch is
      'Each reading of a source: what came, or why nothing did (detail, a French sentence without the secret). Without an end it was cut, and the next one goes on.';
  `.execute(db);
}
