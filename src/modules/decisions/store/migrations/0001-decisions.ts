import { type Kysely, sql } from "kysely";

/** Questions put to circles, ballots of their members, and the voices that members entrust. */
export async function up(db: Kysely<object>): Promise<void> {
  await votes(db);
  await voices(db);
}

async function votes(db: Kysely<object>): Promise<void> {
  await sql`
    create table decisions.vote (
      id         uuid primary key,
      space      uuid not null references circles.circle (id),
      question   text not null,
      asked_by   uuid not null references people.person (id),
      opened_at  timestamptz not null,
      closes_at  timestamptz not null,
      silent     integer,
      constraint closes_after_opening check (closes_at > opened_at),
      unique (id, space)
    );
    create index of_circle on decisions.vote (space, closes_at desc);
    comment on table decisions.vote is
      'A question that a circle (space) decides. silent: voices that stayed silent, fixed once after closing, with the voices of each option.';
    select access.guard('decisions.vote');

    create table decisions.option (
      id      uuid primary key,
      space   uuid not null,
      vote    uuid not null,
      place   integer not null,
      label   text not null,
      line    text,
      voices  integer,
      constraint of_a_vote_of_the_circle foreign key (vote, space) references decisions.vote (id, space),
      constraint one_option_a_place      unique (vote, place),
      constraint of_this_vote            unique (vote, id)
    );
    comment on table decisions.option is 'The answers to a question, in order; voices: fixed once after closing.';
    select access.guard('decisions.option');
  `.execute(db);
}

async function voices(db: Kysely<object>): Promise<void> {
  await sql`
    create table decisions.ballot (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      vote     uuid not null references decisions.vote (id),
      voter    uuid not null references people.person (id),
      option   uuid not null,
      cast_at  timestamptz not null,
      constraint one_ballot_each      unique (vote, voter),
      constraint option_of_this_vote  foreign key (vote, option) references decisions.option (vote, id)
    );
    create index of_voter on decisions.ballot (voter);
    comment on table decisions.ballot is
      'The last word of each member, in their own space: a new ballot replaces the old one. Counted with the right to count, and by nobody one by one.';
    select access.guard('decisions.ballot');

    create table decisions.delegation (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      circle       uuid not null references circles.circle (id),
      from_person  uuid not null references people.person (id),
      to_person    uuid not null references people.person (id),
      given_at     timestamptz not null,
      ended_at     timestamptz,
      constraint to_somebody_else check (from_person <> to_person)
    );
    create unique index one_delegation_each on decisions.delegation (circle, from_person) where ended_at is null;
    create index to_a_person on decisions.delegation (to_person);
    comment on table decisions.delegation is
      'A member entrusts their voice in a circle, until they take it back. Seen by both. Ended ones are kept: a vote is counted as it stood at its closing.';
    select access.guard('decisions.delegation', array['to_person']);
  `.execute(db);
}
