import { type Kysely, sql } from "kysely";

/** Persons asked to join a circle, by lists, and codes on paper that lead to it. No row of any yet; locks nothing. */
export async function up(db: Kysely<object>): Promise<void> {
  await lists(db);
  await invitations(db);
  await papers(db);
}

async function lists(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.invite_list (
      id           uuid primary key,
      space        uuid not null references circles.circle (id),
      by_person    uuid not null references people.person (id),
      made_at      timestamptz not null,
      source       text not null,
      state        text not null default 'draft',
      content      bytea,
      mapping      jsonb,
      words        bytea,
      broken       integer not null default 0,
      twice        integer not null default 0,
      known        integer not null default 0,
      queued       integer not null default 0,
      reminded_at  timestamptz,
      constraint known_source  check (source in ('file', 'paste')),
      constraint known_state   check (state in ('draft', 'sending', 'sent', 'cancelled')),
      constraint read_while_a_draft check ((state = 'draft') = (content is not null))
    );
    create index lists_of_space on circles.invite_list (space, made_at desc);
    comment on table circles.invite_list is
      'A list of persons that a facilitator brings. content: what was sent, sealed under the key of the space, while it is read over, a day at most. words: what they add to the letter, sealed. Seen by steps that ask whether one facilitates (circles/actions/see-invitations.ts): never by all members.';
    alter table circles.invite_list enable row level security;
    alter table circles.invite_list force row level security;
    create policy house_only on circles.invite_list using (
      (select house.may_everywhere('circles.invite_list')));
  `.execute(db);
}

async function invitations(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.invitation (
      id            uuid primary key,
      space         uuid not null references circles.circle (id),
      list          uuid not null references circles.invite_list (id),
      by_person     uuid not null references people.person (id),
      mark          bytea not null,
      label         bytea,
      to_ask        bytea,
      address       uuid references people.address (id),
      state         text not null default 'queued',
      queued_at     timestamptz not null,
      asked_at      timestamptz,
      reminded_at   timestamptz,
      answered_at   timestamptz,
      constraint known_state   check (state in ('queued', 'asked', 'came', 'declined', 'never', 'silent')),
      constraint asked_once_in_a_circle unique (space, mark),
      constraint queued_until_asked check ((state = 'queued') = (asked_at is null)),
      constraint answered_then check ((state in ('came', 'declined', 'never')) = (answered_at is not null)),
      constraint no_address_after_an_answer check (address is null or state = 'asked')
    );
    create index of_list on circles.invitation (list, state);
    create index to_an_address on circles.invitation (address) where address is not null;
    create index asked_by on circles.invitation (by_person, asked_at);
    comment on table circles.invitation is
      'Somebody is asked, once, to join a circle (space). mark: a fingerprint of the address in this circle, so that nobody is asked twice. label: the name given and the masked address, sealed; to_ask: the address until it is written to, sealed; address: from then until the answer. Erased after 60 days, all but dates and the mark (circles/actions/forget-invitations.ts).';
    alter table circles.invitation enable row level security;
    alter table circles.invitation force row level security;
    create policy house_or_link on circles.invitation using (
      (select house.may_everywhere('circles.invitation'))
      or id = (select house.link_row('circles.invitation')));
  `.execute(db);
}

async function papers(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.paper_code (
      id         uuid primary key,
      space      uuid not null references circles.circle (id),
      kind       text not null,
      sheet      uuid not null,
      mark       bytea not null unique,
      text       bytea not null,
      made_by    uuid not null references people.person (id),
      made_at    timestamptz not null,
      ends_at    timestamptz not null,
      ended_at   timestamptz,
      uses       integer not null default 0,
      constraint known_kind check (kind in ('poster', 'slip')),
      constraint a_slip_serves_once check (kind = 'poster' or uses <= 1)
    );
    create unique index one_poster_each on circles.paper_code (space) where kind = 'poster' and ended_at is null;
    create index of_sheet on circles.paper_code (space, sheet);
    comment on table circles.paper_code is
      'A code on paper that leads to a circle: of a poster (many come by it, until it is renewed or over), or of a slip (one person, once). Found by a fingerprint; its text is sealed under the key of the space, to print it again. uses: how many came or asked by it, never who.';
    alter table circles.paper_code enable row level security;
    alter table circles.paper_code force row level security;
    create policy house_only on circles.paper_code using (
      (select house.may_everywhere('circles.paper_code')));
  `.execute(db);
}
