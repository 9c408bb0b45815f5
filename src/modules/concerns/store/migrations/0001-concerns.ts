import { type Kysely, sql } from "kysely";

/** Services that agreed to receive words of worry, who receives there, what was written, and that one wrote. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create schema if not exists concerns;
    create table concerns.service (
      id           uuid primary key,
      organisation uuid not null references organisations.organisation (id),
      places       text[] not null,
      reach        text not null,
      asked_at     timestamptz not null,
      approved_at  timestamptz,
      ended_at     timestamptz,
      ended_by     text,
      constraint some_places check (cardinality(places) between 1 and 60),
      constraint whole_end   check ((ended_at is null) = (ended_by is null)),
      constraint known_end   check (ended_by in ('body', 'operator', 'gone'))
    );
    create unique index one_service_each on concerns.service (organisation) where ended_at is null;
    comment on table concerns.service is
      'Organisations that agreed to receive words of worry, for which communes and départements, since when who operates agrees, and until when. Its id is that of the space where these words are. Public, nothing of a person.';

    create table concerns.receiver (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      person    uuid not null references people.person (id),
      named_at  timestamptz not null,
      constraint named_once unique (space, person)
    );
    create index receivers_of_person on concerns.receiver (person);
    comment on table concerns.receiver is
      'Who reads, for a service, what is written to it: named by who may say yes for the organisation, and readers of its space.';
    select access.guard('concerns.receiver');
  `.execute(db);
  await words(db);
}

async function words(db: Kysely<object>): Promise<void> {
  await sql`
    create table concerns.word (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      sealed     bytea not null,
      written_at timestamptz not null,
      read_at    timestamptz,
      closed_at  timestamptz,
      constraint read_before_closed check (closed_at is null or read_at is not null)
    );
    create index words_of_space on concerns.word (space, written_at);
    comment on table concerns.word is
      'What was written to a service, in its space and sealed under the key of it: about whom, what was seen, how to reach who writes, and their name where they said it. No id of anybody: neither of whom it speaks, nor of who wrote. Under no mandate.';
    select access.guard('concerns.word');

    create table concerns.written (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      service    uuid not null references concerns.service (id),
      says_name  boolean not null,
      written_at timestamptz not null,
      read_at    timestamptz,
      closed_at  timestamptz,
      unheard_at timestamptz
    );
    create index written_of_space on concerns.written (space, written_at);
    comment on table concerns.written is
      'That somebody wrote to a service, in their own space, under the id of the word, and what became of it. None of the words. unheard_at: the service received no more before it had read. Under no mandate.';
    select access.guard('concerns.written');
  `.execute(db);
  for (const table of ["concerns.receiver", "concerns.word", "concerns.written"])
    await sql`create policy in_person_alone on ${sql.table(table)} as restrictive
      using (coalesce(current_setting('archipel.mandate', true), '') = '')`.execute(db);
}
