import { type Kysely, sql } from "kysely";

/**
 * Calls published here by their issuers: drafts, public questions, circles that form around a call,
 * hours that answers cost, and what people corrected of calls that were imported.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await publishing(db);
  await questions(db);
  await circles(db);
  await hours(db);
  await corrections(db);
}

async function publishing(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.change add column words text;
    comment on column calls.change.words is 'What whoever changed it says of it: why a call was corrected or closed.';

    create table calls.issuer (
      call          uuid primary key references calls.call (id) on delete cascade,
      organisation  uuid not null,
      source_id     text not null,
      fields        jsonb not null,
      since         timestamptz not null
    );
    create index calls_of_issuer on calls.issuer (organisation, since desc);
    comment on table calls.issuer is
      'Which organisation published a call here and answers for it, source_id: the identifier of its notice, of source archipel. fields: the form as published, for the next correction. The person who did it is in calls.issuer_act.';

    create table calls.draft (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      call        uuid references calls.call (id) on delete cascade,
      begun_at    timestamptz not null,
      changed_at  timestamptz not null,
      version     integer not null default 1,
      sealed      bytea not null,
      constraint one_correction_at_a_time unique (call)
    );
    create index drafts_of_space on calls.draft (space, changed_at desc);
    comment on table calls.draft is
      'A call being written in the space of its organisation (space), or the next wording of a published one (call). sealed: the fields as typed, as JSON. Publishing removes it: what is published is in calls.call and calls.notice.';
    select access.guard('calls.draft');

    create table calls.issuer_act (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      call       uuid not null references calls.call (id) on delete cascade,
      what       text not null,
      by_person  uuid not null references people.person (id),
      at         timestamptz not null,
      constraint known_act check (what in ('published', 'corrected', 'closed', 'withdrawn', 'answered', 'declined'))
    );
    create index acts_on_call on calls.issuer_act (call, at);
    comment on table calls.issuer_act is 'Who did what for an organisation with its calls: read by its representatives.';
    select access.guard('calls.issuer_act');
  `.execute(db);
}

async function questions(db: Kysely<object>): Promise<void> {
  await publicQuestions(db);
  await askedQuestions(db);
}

async function publicQuestions(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.question (
      id           uuid primary key,
      call         uuid not null references calls.call (id) on delete cascade,
      place        integer not null,
      words        text not null,
      answer       text not null,
      answered_at  timestamptz not null,
      changed_at   timestamptz,
      constraint one_place_each unique (call, place)
    );
    comment on table calls.question is
      'Public questions under a call, as their issuer worded and answered them once for all. Nothing here tells who asked.';

    create table calls.hidden_question (
      id           uuid primary key,
      call         uuid not null references calls.call (id) on delete cascade,
      place        integer not null,
      words        text not null,
      answer       text not null,
      answered_at  timestamptz not null,
      changed_at   timestamptz,
      hidden_because text not null
    );
    alter table calls.hidden_question enable row level security;
    alter table calls.hidden_question force row level security;
    create policy moderated on calls.hidden_question
      using ((select house.is_operator()) or (select house.may_everywhere('calls.hidden_question')));
    comment on table calls.hidden_question is 'Questions that moderation hid, until they are shown again.';
  `.execute(db);
}

async function askedQuestions(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.asked_question (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      asker       uuid not null references people.person (id),
      issuer      uuid not null,
      call        uuid not null references calls.call (id) on delete cascade,
      state       text not null default 'waiting',
      question    uuid,
      asked_at    timestamptz not null,
      settled_at  timestamptz,
      sealed      bytea not null,
      sealed_why  bytea,
      constraint known_state check (state in ('waiting', 'answered', 'declined')),
      constraint settled     check ((state = 'waiting') = (settled_at is null)),
      constraint why_declined check (state <> 'declined' or sealed_why is not null)
    );
    create index asked_by on calls.asked_question (asker);
    create index asked_under_call on calls.asked_question (call, asked_at);
    comment on table calls.asked_question is
      'A question as it was asked, in the space of who asked it (space), seen by the representatives of its issuer (issuer: the space of the organisation). question: the public one that answers it. sealed, sealed_why: under the key of who asked.';
    select access.guard('calls.asked_question', array['issuer']);
  `.execute(db);
}

async function circles(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.public_group (
      id      uuid primary key,
      call    uuid not null references calls.call (id) on delete cascade,
      circle  uuid,
      since   timestamptz not null
    );
    create index groups_of_call on calls.public_group (call, since);
    comment on table calls.public_group is
      'Groups that form around a call and may be counted: open circles, named (circle), and closed ones that agreed, without a name (circle null).';

    create table calls.circle_of_call (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      call        uuid not null references calls.call (id) on delete cascade,
      counted_as  uuid references calls.public_group (id) on delete set null,
      by_person   uuid not null references people.person (id),
      at          timestamptz not null,
      constraint once_each unique (space, call)
    );
    create index circles_by_call on calls.circle_of_call (call);
    comment on table calls.circle_of_call is
      'Which circle (space) answers which call. counted_as: its line among the public groups, when it is open or agreed to be counted.';
    select access.guard('calls.circle_of_call');
  `.execute(db);
}

async function hours(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.hours_spent (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      call     uuid not null references calls.call (id) on delete cascade,
      hours    integer not null,
      by_person uuid not null references people.person (id),
      said_at  timestamptz not null,
      constraint said_once_each unique (space, call),
      constraint some_hours     check (hours between 1 and 3500)
    );
    create index hours_by_call on calls.hours_spent (call);
    comment on table calls.hours_spent is
      'Hours that one answer cost, as its circle or organisation (space) says them; only their sum is ever shown, never under three answers.';
    select access.guard('calls.hours_spent');

    create table calls.effort (
      call     uuid primary key references calls.call (id) on delete cascade,
      answers  integer not null,
      hours    integer not null
    );
    comment on table calls.effort is
      'The sum of the hours that answers to a call cost; told from three answers on (calls/domain/hours-spent.ts).';
  `.execute(db);
}

async function corrections(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.correction (
      call          uuid not null references calls.call (id) on delete cascade,
      field         text not null,
      value         text,
      source_value  text,
      by            text not null,
      at            timestamptz not null,
      why           text not null,
      constraint one_correction_each primary key (call, field),
      constraint known_field check (field in ('title', 'summary', 'deadline', 'conditions', 'answerUrl', 'email', 'phone')),
      constraint known_by    check (by in ('operator', 'issuer'))
    );
    comment on table calls.correction is
      'What a person corrected of an imported call: it stays over whatever its source says later. source_value: what the source says now. The rule: calls/domain/correction.ts.';
  `.execute(db);
}
