import { type Kysely, sql } from "kysely";

/** Bodies that come to homes: which do, which was asked by whom for what, and who is named through one. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.body (
      organisation uuid primary key references organisations.organisation (id),
      since        timestamptz not null
    );
    comment on table homecare.body is
      'Organisations that say that they come to people’s homes. Off by default: no row. Public, nothing of a person.';

    create table homecare.asked_body (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      organisation uuid not null references organisations.organisation (id),
      visits       uuid[] not null,
      sharings     uuid[] not null,
      words        bytea,
      first        date not null,
      last         date,
      asked_at     timestamptz not null,
      answered_at  timestamptz,
      says_yes     boolean,
      ended_at     timestamptz,
      ended_by     text,
      constraint some_visits    check (cardinality(visits) between 1 and 60),
      constraint each_is_shared check (cardinality(sharings) = cardinality(visits)),
      constraint asked_ends_after check (last is null or last >= first),
      constraint whole_answer   check ((answered_at is null) = (says_yes is null)),
      constraint whole_end      check ((ended_at is null) = (ended_by is null)),
      constraint known_end      check (ended_by in ('asker', 'body', 'gone', 'closed', 'one', 'past'))
    );
    create index asked_bodies_of_space on homecare.asked_body (space);
    create index asked_bodies_of_organisation on homecare.asked_body (organisation);
    create unique index one_asked_body_each on homecare.asked_body (space, organisation) where ended_at is null;
    comment on table homecare.asked_body is
      'What somebody asked of an organisation: to send somebody for these visits of theirs, from a day to another. Its id is that of the party of access with which these visits are shared; who is named joins it. words: what the body reads before it answers, if anything, sealed under the key of the space. ended_by: whose week it is, the body, a body that is no more, the territory that closed, two persons who were one; or its last day. Without a reason: none is asked of anybody.';
    select access.guard('homecare.asked_body');
    select house.keep_quiet('homecare.asked_body');

    alter table homecare.assignment
      add column through uuid references homecare.asked_body (id) on delete cascade;
    create index assignments_through on homecare.assignment (through) where through is not null;
    comment on column homecare.assignment.through is
      'By which body somebody is named: they read what is shared with its party, while they are in it. Null: named by whose week it is.';
  `.execute(db);
}
