import { type Kysely, sql } from "kysely";

/** The addresses that open calls give, and how they answered when they were visited. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.link (
      address    text primary key,
      host       text not null generated always as (split_part(address, '/', 3)) stored,
      state      text not null default 'new',
      reason     text,
      since      timestamptz,
      checked_at timestamptz,
      constraint known_state   check (state in ('new', 'well', 'failing', 'dead', 'moved', 'unsure')),
      constraint found_gone    check ((state in ('failing', 'dead')) = (since is not null)),
      constraint visited       check ((state = 'new') = (checked_at is null)),
      constraint short_address check (octet_length(address) <= 2000)
    );
    create index links_by_visit on calls.link (checked_at nulls first, address);
    create index links_in_trouble on calls.link (state, checked_at) where state in ('dead', 'moved', 'unsure');
    comment on table calls.link is
      'An address of the web that an open call gives, visited once a week at most when the instance may call out. since: the first of the visits in a row that found it gone; dead: two of them a day apart (calls/domain/link.ts). Gone with the last open call that gives it.';
    create table calls.link_of_call (
      call    uuid not null references calls.call (id) on delete cascade,
      address text not null references calls.link (address) on delete cascade,
      primary key (call, address)
    );
    create index calls_of_link on calls.link_of_call (address);
    comment on table calls.link_of_call is 'Which open calls give an address: brought up to date each night (calls/store/links.ts).';
  `.execute(db);
}
