import { type Kysely, sql } from "kysely";

/** Communities of practice: what practice a circle shares, situations without names, answers, what is known and to build. */
export async function up(db: Kysely<object>): Promise<void> {
  await communities(db);
  await situations(db);
  await answers(db);
  await known(db);
}

async function communities(db: Kysely<object>): Promise<void> {
  await sql`
    create schema if not exists practice;
    create table practice.community (
      id     uuid primary key default gen_random_uuid(),
      space  uuid not null unique references access.space (id),
      shares bytea not null,
      since  timestamptz not null
    );
    comment on table practice.community is
      'A circle that its facilitators opened as a community of practice. shares: the practice, in a sentence, under the key of its space.';
    select access.guard('practice.community');
  `.execute(db);
}

async function situations(db: Kysely<object>): Promise<void> {
  await sql`
    create table practice.situation (
      id              uuid primary key,
      space           uuid not null references access.space (id),
      community       uuid not null references access.space (id),
      state           text not null default 'waiting',
      sealed          bytea not null,
      sent_back       bytea,
      told_at         timestamptz not null,
      opened_at       timestamptz,
      named           uuid references people.person (id),
      reader          uuid references people.person (id),
      taken_at        timestamptz,
      hidden_because  text,
      version         integer not null default 1,
      constraint known_state     check (state in ('waiting', 'sent-back', 'open')),
      constraint open_in_common  check ((state = 'open') = (space = community) and (state = 'open') = (opened_at is not null)),
      constraint read_while_waiting check (reader is null or (state = 'waiting' and taken_at is not null)),
      constraint sent_back_says  check ((state = 'sent-back') = (sent_back is not null)),
      unique (id, space)
    );
    create index situations_of_space on practice.situation (space, opened_at desc);
    create index situations_waiting on practice.situation (community, told_at) where state = 'waiting';
    comment on table practice.situation is
      'What a member told without names. Until somebody else has read it, it is of the own space of who told it, under that key, and nobody else finds it; then of the circle, sealed anew, and nothing of the row says whose it was, unless they chose it (named).';
    select access.guard('practice.situation');

    create table practice.teller (
      id         uuid primary key default gen_random_uuid(),
      situation  uuid not null unique references practice.situation (id) on delete cascade,
      person     uuid not null references people.person (id),
      space      uuid not null generated always as (person) stored references access.space (id)
    );
    create index tellers_of_space on practice.teller (space);
    comment on table practice.teller is
      'Whose a situation is: read by themself alone, and by who moderates the circle once it was reported.';
    select access.guard('practice.teller');
  `.execute(db);
}

async function answers(db: Kysely<object>): Promise<void> {
  await sql`
    create table practice.answer (
      id              uuid primary key,
      space           uuid not null references access.space (id),
      situation       uuid not null,
      sealed          bytea not null,
      by_person       uuid not null references people.person (id),
      at              timestamptz not null,
      helped_at       timestamptz,
      hidden_because  text,
      constraint of_a_situation_of_the_space foreign key (situation, space)
        references practice.situation (id, space) on delete cascade
    );
    create index answers_of_space on practice.answer (space);
    create index answers_of_situation on practice.answer (situation, at);
    comment on table practice.answer is
      'What a member answers to a situation, in their name. helped_at: who told it says that it helped.';
    select access.guard('practice.answer');
    select house.keep_quiet('practice.answer');
  `.execute(db);
}

async function known(db: Kysely<object>): Promise<void> {
  await sql`
    create table practice.line (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      sealed     bytea not null,
      document   text,
      situation  uuid references practice.situation (id) on delete set null,
      answer     uuid unique references practice.answer (id) on delete set null,
      by_person  uuid not null references people.person (id),
      at         timestamptz not null
    );
    create index lines_of_space on practice.line (space, at desc);
    comment on table practice.line is
      'A line of what a community knows. document: the path of a document of the commons, which asks its own right.';
    select access.guard('practice.line');

    create table practice.point (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      sealed     bytea not null,
      by_person  uuid not null references people.person (id),
      at         timestamptz not null,
      taker      uuid references people.person (id),
      task       uuid,
      due        date,
      built_at   timestamptz,
      constraint taken_whole check ((task is null) = (due is null))
    );
    create index points_of_space on practice.point (space, at desc);
    comment on table practice.point is
      'What a community does not know yet: who builds it, by when, and the task that it became (tasks.task, no key: it may be removed there).';
    select access.guard('practice.point');
  `.execute(db);
}
