import { type Kysely, sql } from "kysely";

/**
 * Methods, phases and rules of a question; ballots of several marks, said why, or on paper; voices entrusted
 * by scope, in order; statutes of a circle; counts sealed one after the other; decisions that anyone may read.
 *
 * Questions put before keep their answers and their delegations: they are of the method `plurality`, and
 * from now on those whose voice a ballot carried may read it. `votes_from` of those is empty: one votes
 * from the opening. No row is rewritten.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await questions(db);
  await proposals(db);
  await voices(db);
  await said(db);
  await statutes(db);
  await counts(db);
  await published(db);
}

async function questions(db: Kysely<object>): Promise<void> {
  await sql`
    alter table decisions.vote
      add column method         text not null default 'plurality',
      add column secrecy        text not null default 'open',
      add column theme          text,
      add column background     bytea,
      add column proposals_from timestamptz,
      add column votes_from     timestamptz,
      add column shows_partial  boolean not null default false,
      add column quorum         integer,
      add column threshold      text not null default 'simple',
      add column budget         bigint,
      add column cap            integer,
      add column article        text,
      add column round          integer not null default 1,
      add column follows        uuid references decisions.vote (id),
      add column thread         uuid,
      add column withdrawn_at   timestamptz,
      add constraint known_method check (method in ('consent', 'majority', 'judgment', 'nomination',
        'plurality', 'approval', 'ranked', 'equal-shares')),
      add constraint known_secrecy check (secrecy in ('open', 'secret')),
      add constraint known_threshold check (threshold in ('simple', 'absolute', 'two-thirds', 'three-quarters')),
      add constraint quorum_in_hundredths check (quorum is null or quorum between 1 and 100),
      add constraint a_budget_is_shared check ((method = 'equal-shares') = (budget is not null)),
      add constraint phases_in_order check (
        coalesce(votes_from >= opened_at and votes_from < closes_at, votes_from is null)
        and coalesce(proposals_from >= opened_at and proposals_from < votes_from, proposals_from is null));
    comment on column decisions.vote.background is 'What there is to know before, sealed under the key of the circle.';
    comment on column decisions.vote.article is 'The article of the statutes that lets the circle decide so; empty: consultative.';
    comment on column decisions.vote.follows is 'The round before (consent), or the election whose first it asks about.';
    create unique index one_round_after on decisions.vote (follows) where withdrawn_at is null;
    create index of_thread on decisions.vote (thread) where thread is not null;

  `.execute(db);
}

async function proposals(db: Kysely<object>): Promise<void> {
  await sql`
    alter table decisions.option
      add column cost         bigint,
      add column person       uuid references people.person (id),
      add column lot          integer not null default 0,
      add column proposed_by  uuid references people.person (id),
      add column proposed_at  timestamptz,
      add column withdrawn_at timestamptz,
      add constraint costs_something check (cost is null or cost > 0);
    comment on column decisions.option.lot is 'The place drawn when voting begins: told with the count, it breaks the ties that a method cannot.';
    create unique index one_option_a_person on decisions.option (vote, person) where person is not null;

    create table decisions.amendment (
      id          uuid primary key,
      space       uuid not null,
      vote        uuid not null,
      option      uuid not null,
      by_person   uuid not null references people.person (id),
      label       text not null,
      was         text not null,
      why         bytea,
      made_at     timestamptz not null,
      state       text not null default 'open',
      settled_at  timestamptz,
      constraint known_state check (state in ('open', 'taken', 'refused')),
      constraint settled_at_an_instant check ((state = 'open') = (settled_at is null)),
      constraint of_a_vote_of_the_circle foreign key (vote, space) references decisions.vote (id, space),
      constraint option_of_this_vote foreign key (vote, option) references decisions.option (vote, id)
    );
    create index amendments_of_vote on decisions.amendment (vote, made_at);
    comment on table decisions.amendment is
      'Other words for an answer, while proposals are open: who proposed the answer takes them or not. was: the words that they change.';
    select access.guard('decisions.amendment');
  `.execute(db);
}

async function voices(db: Kysely<object>): Promise<void> {
  await sql`
    alter table decisions.ballot
      alter column option drop not null,
      add column marks        smallint[],
      add column why          bytea,
      add column channel      text not null default 'page',
      add column recorded_by  uuid references people.person (id),
      add constraint says_something check (option is not null or marks is not null);
    comment on column decisions.ballot.marks is 'One mark an option, in their order; of older ballots, empty: the option alone.';
    comment on column decisions.ballot.why is 'Why, sealed under the key of the voter; given to the circle when the vote closes.';

    alter table decisions.delegation
      alter column circle drop not null,
      alter column to_person drop not null,
      add column theme        text,
      add column vote         uuid references decisions.vote (id),
      add column place        integer not null default 1,
      add column until        timestamptz,
      add column answer       text,
      add column answered_at  timestamptz,
      add column channel      text not null default 'page',
      add column recorded_by  uuid references people.person (id),
      add constraint one_question_alone check (vote is null or (circle is null and theme is null)),
      add constraint known_answer check (answer in ('accepted', 'refused')),
      add constraint answered_at_an_instant check ((answer is null) = (answered_at is null)),
      add constraint nobody_alone check (to_person is not null or place = 1);
    drop index decisions.one_delegation_each;
    create unique index one_delegation_a_place on decisions.delegation (from_person, circle, theme, vote, place)
      nulls not distinct where ended_at is null;
    create index of_a_person on decisions.delegation (from_person);
    comment on column decisions.delegation.to_person is 'Empty: to nobody, in that scope.';
    comment on column decisions.delegation.place is 'The order of preference: the next when the first does not vote.';

  `.execute(db);
}

/** Why people voted so, and where their voices went. */
async function said(db: Kysely<object>): Promise<void> {
  await sql`
    create table decisions.reason (
      id            uuid primary key,
      space         uuid not null,
      vote          uuid not null,
      by_person     uuid references people.person (id),
      kind          text not null,
      mark          integer,
      words         bytea not null,
      written_at    timestamptz not null,
      withdrawn_at  timestamptz,
      constraint known_kind check (kind in ('reason', 'objection')),
      constraint of_a_vote_of_the_circle foreign key (vote, space) references decisions.vote (id, space)
    );
    create unique index one_objection_each on decisions.reason (vote, by_person)
      where kind = 'objection' and withdrawn_at is null;
    create index reasons_of_vote on decisions.reason (vote, written_at);
    comment on table decisions.reason is
      'Why people voted so, given to the circle when the vote closes, without a name where ballots are secret; objections at once, since they are to be answered.';
    select access.guard('decisions.reason');

    create table decisions.voice (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      vote       uuid not null references decisions.vote (id),
      pseudonym  text,
      through    uuid[] not null,
      ended      text not null,
      carried    integer not null,
      constraint one_voice_each unique (vote, space)
    );
    comment on table decisions.voice is
      'Where the voice of a person went, fixed with the count, in their own space; of secret ballots: that they voted, and nothing else.';
    select access.guard('decisions.voice');
  `.execute(db);
}

async function statutes(db: Kysely<object>): Promise<void> {
  await sql`
    create table decisions.statutes (
      id           uuid primary key,
      space        uuid not null references circles.circle (id),
      version      integer not null,
      article      text,
      notice_days  integer not null default 0,
      quorum       integer,
      cap          integer,
      proxies      integer,
      set_by       uuid not null references people.person (id),
      set_at       timestamptz not null,
      constraint one_version_each unique (space, version),
      constraint quorum_in_hundredths check (quorum is null or quorum between 1 and 100),
      constraint bounds check (notice_days between 0 and 60 and coalesce(cap between 0 and 1000, true)
        and coalesce(proxies between 0 and 100, true))
    );
    comment on table decisions.statutes is
      'What the statutes of a circle say of its votes, as facilitators wrote it down; the last version counts, for the questions put after it.';
    select access.guard('decisions.statutes');

    create table decisions.college (
      id      uuid primary key,
      space   uuid not null references circles.circle (id),
      name    text not null,
      voices  integer not null,
      constraint some_voices check (voices between 1 and 1000),
      constraint one_of_a_name unique (space, name)
    );
    comment on table decisions.college is 'A part of the members that has the same number of voices each.';
    select access.guard('decisions.college');

    create table decisions.college_member (
      id       uuid primary key,
      space    uuid not null references circles.circle (id),
      college  uuid not null references decisions.college (id) on delete cascade,
      person   uuid not null references people.person (id),
      constraint one_college_each unique (space, person)
    );
    comment on table decisions.college_member is 'Who is of which college; who is of none has one voice.';
    select access.guard('decisions.college_member');
  `.execute(db);
}

async function counts(db: Kysely<object>): Promise<void> {
  await sql`
    create table decisions.count (
      id          uuid primary key references decisions.vote (id),
      space       uuid not null references circles.circle (id),
      place       integer not null,
      file        text not null,
      hash        text not null,
      previous    text not null,
      seal        text not null,
      summary     jsonb not null,
      outcome     jsonb not null,
      carriers    jsonb not null,
      gini        real not null,
      counted_at  timestamptz not null,
      constraint one_a_place unique (space, place)
    );
    comment on table decisions.count is
      'The result of a vote, fixed once: the file that lets anyone redo it, its SHA-256, and the seal, which is the SHA-256 of the seal before in the circle with that hash.';
    select access.guard('decisions.count');
  `.execute(db);
}

async function published(db: Kysely<object>): Promise<void> {
  await sql`
    create table decisions.public_decision (
      vote       uuid primary key,
      number     integer generated always as identity unique,
      circle     uuid not null,
      question   text not null,
      method     text not null,
      options    jsonb not null,
      summary    jsonb not null,
      outcome    jsonb not null,
      article    text,
      file       text not null,
      hash       text not null,
      previous   text not null,
      seal       text not null,
      place      integer not null,
      closed_at  timestamptz not null
    );
    create index published_of_circle on decisions.public_decision (circle, closed_at desc);
    create index published_latest on decisions.public_decision (closed_at desc, number);
    comment on table decisions.public_decision is
      'What a circle that everyone may know decided: no name, no ballot that names anybody. Without row security: anyone reads it.';
  `.execute(db);
}
