import { type Kysely, sql } from "kysely";

/** A circle answers a call together: who takes part, what they write, attach, send, and learn. */
export async function up(db: Kysely<object>): Promise<void> {
  await answers(db);
  await words(db);
  await around(db);
}

async function answers(db: Kysely<object>): Promise<void> {
  await sql`
    create table projects.answer (
      id          uuid primary key,
      space       uuid not null references circles.circle (id),
      call        uuid not null,
      call_title  text not null,
      call_at     text,
      deadline    timestamptz,
      started_by  uuid not null references people.person (id),
      started_at  timestamptz not null,
      stage       text not null default 'preparing',
      ended_on    date,
      ended_by    uuid references people.person (id),
      why         bytea,
      constraint known_stage     check (stage in ('preparing', 'sent', 'won', 'lost', 'withdrawn')),
      constraint ends_on_a_day   check ((stage in ('won', 'lost', 'withdrawn')) = (ended_on is not null)),
      constraint ended_by_a_person check ((ended_on is null) = (ended_by is null)),
      constraint why_it_ended    check (why is null or ended_on is not null),
      unique (id, space)
    );
    create unique index one_under_way on projects.answer (space, call) where stage in ('preparing', 'sent');
    create index of_circle on projects.answer (space, started_at desc);
    create index of_call on projects.answer (call);
    comment on table projects.answer is
      'A circle (space) answers a call, told here as the module of calls handed it over. why: the reason of the outcome, sealed. What may follow what is decided in projects/domain/stage.ts.';
    select access.guard('projects.answer');

    create table projects.participant (
      id            uuid primary key,
      space         uuid not null,
      answer        uuid not null,
      person        uuid not null references people.person (id),
      organisation  uuid,
      since         timestamptz not null,
      left_at       timestamptz,
      constraint in_an_answer_of_the_circle foreign key (answer, space) references projects.answer (id, space)
    );
    create unique index once_each on projects.participant (answer, person, organisation)
      nulls not distinct where left_at is null;
    create index of_person on projects.participant (person);
    comment on table projects.participant is
      'Who takes part in an answer: a person for themself, or for an organisation that they represent.';
    select access.guard('projects.participant');
  `.execute(db);
}

async function words(db: Kysely<object>): Promise<void> {
  await sql`
    create table projects.part (
      id        uuid primary key,
      space     uuid not null,
      answer    uuid not null,
      kind      text not null,
      place     integer not null,
      title     bytea not null,
      owner     uuid references people.person (id),
      version   integer not null default 0,
      is_aside  boolean not null default false,
      constraint known_kind check (kind in ('part', 'learnt')),
      constraint of_an_answer_of_the_circle foreign key (answer, space) references projects.answer (id, space),
      unique (id, space)
    );
    create index of_answer on projects.part (answer, place);
    create unique index one_learnt_each on projects.part (answer) where kind = 'learnt';
    comment on table projects.part is
      'A part of an answer, and what was learnt from it (one each). version: how often its words were written.';
    select access.guard('projects.part');

    create table projects.wording (
      id          uuid primary key,
      space       uuid not null,
      part        uuid not null,
      version     integer not null,
      words       bytea not null,
      written_by  uuid not null references people.person (id),
      written_at  timestamptz not null,
      constraint of_a_part_of_the_circle foreign key (part, space) references projects.part (id, space),
      constraint one_wording_a_version   unique (part, version)
    );
    create index of_writer on projects.wording (written_by);
    comment on table projects.wording is
      'Each version of the words of a part, sealed. Never changed: two who write at once are both kept (projects/domain/words.ts).';
    select access.guard('projects.wording');
  `.execute(db);
}

async function around(db: Kysely<object>): Promise<void> {
  await sql`
    create table projects.piece (
      id            uuid primary key,
      space         uuid not null,
      answer        uuid not null,
      name          bytea not null,
      file          uuid,
      shared        uuid,
      organisation  uuid,
      attached_by   uuid not null references people.person (id),
      attached_at   timestamptz not null,
      removed_at    timestamptz,
      constraint of_an_answer_of_the_circle foreign key (answer, space) references projects.answer (id, space),
      constraint a_file_or_a_shared_piece   check ((file is null) <> (shared is null)),
      constraint shared_by_an_organisation  check ((shared is null) = (organisation is null))
    );
    create index of_answer_and_day on projects.piece (answer, attached_at);
    comment on table projects.piece is
      'What goes with an answer: a file kept in the space of the circle, or a piece that an organisation shares from its own file (by grant). name is sealed.';
    select access.guard('projects.piece');

    create table projects.sending (
      id                uuid primary key,
      space             uuid not null,
      answer            uuid not null,
      sent_on           date not null,
      way               text not null,
      details           bytea,
      by_person         uuid not null references people.person (id),
      for_organisation  uuid,
      said_at           timestamptz not null,
      constraint known_way check (way in ('online', 'mail', 'post', 'hand')),
      constraint of_an_answer_of_the_circle foreign key (answer, space) references projects.answer (id, space)
    );
    create index of_answer_and_sending on projects.sending (answer, sent_on);
    comment on table projects.sending is
      'What was sent: which day, how, by whom, for which organisation (who may sign for it is asked of organisations). details is sealed.';
    select access.guard('projects.sending');
  `.execute(db);
}
