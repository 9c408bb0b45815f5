import { type Kysely, sql } from "kysely";

/** One favour, on one day, asked of whoever passes; and what they answer. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.passing_ask (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      day       date not null,
      at        time not null,
      commune   text not null references territory.commune (code),
      sealed    bytea not null,
      asked_at  timestamptz not null,
      ended_at  timestamptz,
      hidden    text
    );
    create index passing_asks_of_space on homecare.passing_ask (space);
    create index passing_asks_by_day on homecare.passing_ask (day);
    comment on table homecare.passing_ask is
      'A favour that somebody asks of whoever passes, on one day (decision 0150): what, and a public place, in words that everyone may read while it stands, sealed under the key of the space. Who asks is never shown. hidden: why it was hidden by those who moderate.';
    select access.guard('homecare.passing_ask');

    create table homecare.passing_answer (
      id       uuid primary key,
      ask      uuid not null references homecare.passing_ask (id) on delete cascade,
      space    uuid not null references access.space (id),
      person   uuid not null,
      state    text not null default 'waiting',
      sealed   bytea not null,
      opened   bytea,
      said_at  timestamptz not null,
      constraint one_answer_each   unique (ask, person),
      constraint known_state       check (state in ('waiting', 'yes', 'no', 'gone')),
      constraint opened_by_yes     check ((state = 'yes') = (opened is not null))
    );
    create index passing_answers_of_space on homecare.passing_answer (space);
    create index passing_answers_of_person on homecare.passing_answer (person);
    create unique index one_yes_each on homecare.passing_answer (ask) where state = 'yes';
    comment on table homecare.passing_answer is
      'Who passes and proposes to do it: their first name and a word, sealed under the key of who asks, who reads it. opened: the first name and the place that a yes tells, for as long as it stands.';
    select access.guard('homecare.passing_answer');
    select house.keep_quiet('homecare.passing_answer');
  `.execute(db);
}
