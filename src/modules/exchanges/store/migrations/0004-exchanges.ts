import { type Kysely, sql } from "kysely";

/** Needs, the exchanges that meet them, what is agreed, each step, who must approve, and what was learnt of a rhythm. */
export async function up(db: Kysely<object>): Promise<void> {
  for (const make of [needs, asks, terms, steps, approvers, learnt]) await make(db);
}

async function needs(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.need (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      asker         uuid not null references people.person (id),
      organisation  uuid references organisations.organisation (id),
      kind          text not null,
      state         text not null default 'draft',
      mode          text not null default 'one',
      givers        uuid[] not null default '{}',
      words         bytea not null,
      rome          text,
      commune       text,
      circle        uuid,
      channel       text not null,
      created_at    timestamptz not null,
      changed_at    timestamptz not null,
      ended_at      timestamptz,
      constraint known_state  check (state in ('draft', 'asking', 'met', 'ended')),
      constraint known_mode   check (mode in ('one', 'turn', 'routed')),
      constraint ended_when_over check ((state in ('met', 'ended')) = (ended_at is not null))
    );
    create index need_of_asker on exchanges.need (asker);
    create index need_of_organisation on exchanges.need (organisation);
    comment on table exchanges.need is
      'What somebody needs. space: of the asker (a person or an organisation), under whose key its words are sealed. givers: whom to ask, in turn, as long as the mode is turn. Seen by its space alone: a giver sees the terms of the exchange, not the need.';
    select access.guard('exchanges.need');
  `.execute(db);
}

async function asks(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.exchange (
      id            uuid primary key,
      need          uuid not null references exchanges.need (id),
      space         uuid not null references access.space (id),
      giver_space   uuid references access.space (id),
      kind          text not null,
      asker         uuid not null references people.person (id),
      asker_organisation uuid references organisations.organisation (id),
      giver         uuid not null,
      giver_person  uuid references people.person (id),
      giver_organisation uuid references organisations.organisation (id),
      reasons       jsonb not null default '{}',
      state         text not null,
      facts         jsonb not null,
      takes_place   boolean not null default false,
      next_at       timestamptz,
      next_act      text,
      next_through  text,
      began_at      timestamptz not null,
      changed_at    timestamptz not null,
      ended_at      timestamptz,
      constraint one_giver          check ((giver_person is null) <> (giver_organisation is null)),
      constraint not_with_oneself   check (giver_person is null or asker_organisation is not null or giver_person <> asker),
      constraint ended_or_awaited   check ((ended_at is null) = (next_at is not null)),
      constraint timer_is_whole     check ((next_at is null) = (next_act is null))
    );
    create index exchange_of_need on exchanges.exchange (need);
    create index exchange_of_asker on exchanges.exchange (asker);
    create index exchange_of_asking_organisation on exchanges.exchange (asker_organisation);
    create index exchange_of_giver on exchanges.exchange (giver_person);
    create index exchange_of_giving_organisation on exchanges.exchange (giver_organisation);
    create index exchange_awaited on exchanges.exchange (next_at) where next_at is not null;
    create index exchange_open_of_giver on exchanges.exchange (giver) where ended_at is null;
    comment on table exchanges.exchange is
      'One ask of one giver, from the first word to the last (domain/transitions.ts). facts: the exchange as the protocol sees it, without its steps. giver_space stays empty until the giver is told. next_at, next_act: the timer, a row and never memory. reasons: why this giver was proposed. takes_place: counts against the window of the giver.';
    select access.guard('exchanges.exchange', array['giver_space']);
  `.execute(db);
}

async function terms(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.terms (
      id            uuid primary key,
      exchange      uuid not null references exchanges.exchange (id),
      space         uuid not null references access.space (id),
      asker_space   uuid not null,
      giver_space   uuid,
      version       int not null,
      author        text not null,
      written_by    text not null,
      written_at    timestamptz not null,
      words         bytea not null,
      constraint one_text_a_version unique (exchange, version)
    );
    comment on table exchanges.terms is
      'Each version of what is agreed, sealed under the space of who wrote it. Seen by both sides; the giver only once told.';
    select access.guard('exchanges.terms', array['asker_space', 'giver_space']);
  `.execute(db);
}

async function steps(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.step (
      id            uuid primary key,
      exchange      uuid not null references exchanges.exchange (id),
      space         uuid not null references access.space (id),
      asker_space   uuid,
      giver_space   uuid,
      place         int not null,
      party         text not null,
      number        int not null,
      act           text not null,
      terms         int not null,
      delivery      int not null default 0,
      reason        text,
      at            timestamptz not null,
      taken_by      text not null,
      words         bytea,
      constraint one_step_a_number unique (exchange, party, number),
      constraint one_step_a_place  unique (exchange, place)
    );
    comment on table exchanges.step is
      'Each step that counted, in order. words: sealed under the space of who took it. How it went stays hidden from the other side until both told, or 14 days passed: then asker_space and giver_space are filled.';
    select access.guard('exchanges.step', array['asker_space', 'giver_space']);
  `.execute(db);
}

async function approvers(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.approver (
      id            uuid primary key,
      exchange      uuid not null references exchanges.exchange (id),
      space         uuid not null references access.space (id),
      asker_space   uuid,
      giver_space   uuid,
      party         text not null,
      address       uuid references people.address (id),
      name          bytea not null,
      named_at      timestamptz not null,
      constraint one_approver_a_place unique (exchange, party)
    );
    create index approver_of_address on exchanges.approver (address);
    comment on table exchanges.approver is
      'Who must agree besides the two sides: an address, without an account. Named by one side, in whose space (space) the name is sealed.';
    select access.guard('exchanges.approver', array['asker_space', 'giver_space']);
  `.execute(db);
}

async function learnt(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.learnt (
      id            uuid primary key,
      space         uuid not null unique references access.space (id),
      rhythm        jsonb not null,
      congestion    jsonb not null,
      last_asked_at timestamptz,
      changed_at    timestamptz not null
    );
    comment on table exchanges.learnt is
      'What the platform learnt of how fast somebody answers and of how much they can take (domain/timers.ts, domain/windows.ts): theirs to see, correct and reset, and nobody else’s.';
    select access.guard('exchanges.learnt');
  `.execute(db);
}
