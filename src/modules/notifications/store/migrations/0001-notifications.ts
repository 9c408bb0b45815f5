import { type Kysely, sql } from "kysely";

/** What is to be said to an address, how often it wants to be told, and who asked never to be written to. */
export async function up(db: Kysely<object>): Promise<void> {
  await said(db);
  await wishes(db);
}

async function said(db: Kysely<object>): Promise<void> {
  await sql`
    create table notifications.notification (
      id         uuid primary key,
      space      uuid not null references people.address (id) on delete cascade,
      kind       text not null,
      object     text not null,
      source     uuid,
      facts      jsonb not null,
      added_at   timestamptz not null,
      due_at     timestamptz not null,
      state      text not null default 'waiting',
      settled_at timestamptz,
      mail       uuid,
      constraint once_each     unique (space, kind, object),
      constraint known_state   check (state in ('waiting', 'posted', 'dropped')),
      constraint settled_once  check ((state = 'waiting') = (settled_at is null)),
      constraint posted_in_one check ((state = 'posted') = (mail is not null))
    );
    create index due on notifications.notification (due_at, space) where state = 'waiting';
    create index of_source on notifications.notification (source) where state = 'waiting';
    comment on table notifications.notification is
      'What is to be said to an address, once for each kind and object. space: the id of the address, which is also its space. source: what asked for it one by one (an alert). facts: ids only. due_at: when it is told at the soonest. dropped: no longer true, or the address receives nothing. Deleted 400 days after it was settled.';
    select access.guard('notifications.notification');
  `.execute(db);
}

async function wishes(db: Kysely<object>): Promise<void> {
  await sql`
    create table notifications.preference (
      id      uuid primary key,
      space   uuid not null references people.address (id) on delete cascade,
      kind    text not null,
      rhythm  text not null,
      constraint one_each     unique (space, kind),
      constraint known_rhythm check (rhythm in ('at-once', 'daily', 'weekly', 'never'))
    );
    comment on table notifications.preference is
      'How often an address wants to be told of a kind that has no sources of its own. Without a row: the kind''s default (notifications/domain/preference.ts).';

    create table notifications.recipient (
      id     uuid primary key,
      space  uuid not null references people.address (id) on delete cascade,
      day    date not null,
      mails  integer not null,
      constraint an_address_is_its_space check (id = space)
    );
    comment on table notifications.recipient is
      'How many mails an address was sent on its last day (in Paris), codes apart: three at most. Its row is held while a mail is written, so that two are never written at once.';

    select access.guard('notifications.preference');
    select access.guard('notifications.recipient');
  `.execute(db);

  await sql`
    create table notifications.never (
      fingerprint  bytea primary key,
      since        timestamptz not null,
      channel      text not null
    );
    alter table notifications.never enable row level security;
    alter table notifications.never force row level security;
    create policy house_only on notifications.never using ((select house.may_everywhere('notifications.never')));
    comment on table notifications.never is
      'The register « ne plus jamais m''écrire »: fingerprints of addresses, and nothing else. It survives the erasure of an address, since it must: only codes that the person asks for still go there.';
  `.execute(db);
}
