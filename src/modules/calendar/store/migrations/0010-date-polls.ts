import { type Kysely, sql } from "kysely";

/** Polls for a date: what is asked, the dates, and who said what. */
export async function up(db: Kysely<object>): Promise<void> {
  await polls(db);
  await dates(db);
  await answers(db);
}

async function polls(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.poll (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      kind       text not null,
      title      bytea not null,
      about      bytea,
      address    bytea,
      video      bytea,
      telephone  bytea,
      commune    text,
      zone       text not null,
      asked_of   text not null,
      last_day   date not null,
      made_by    uuid not null references people.person (id),
      made_at    timestamptz not null,
      version    integer not null default 1,
      told_at    timestamptz,
      ended_at   timestamptz,
      chosen     uuid,
      occasion   uuid references calendar.occasion (id) on delete set null,
      constraint asked_of_whom      check (asked_of in ('members', 'link')),
      constraint chosen_once_ended  check (chosen is null or ended_at is not null),
      unique (id, space)
    );
    create index poll_of_space on calendar.poll (space, made_at);
    create index poll_to_end on calendar.poll (last_day) where ended_at is null;
    comment on table calendar.poll is
      'Several dates of which one becomes an occasion. last_day: the last on which one answers, on the clocks of its zone. version grows when its dates change. told_at: who organises was told that nobody chose. title, about, address, video and telephone are sealed under the key of the space. Who may: calendar/polls/domain/poll.ts.';
    select access.guard('calendar.poll');
  `.execute(db);
}

async function dates(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.poll_date (
      id       uuid primary key,
      space    uuid not null,
      poll     uuid not null,
      starts   timestamptz not null,
      minutes  integer not null,
      constraint of_a_poll_of_the_space foreign key (poll, space)
        references calendar.poll (id, space) on update cascade on delete cascade,
      constraint one_an_hour    unique (poll, starts),
      constraint lasts_a_while  check (minutes > 0)
    );
    comment on table calendar.poll_date is 'One of the dates that a poll asks about.';
    select access.guard('calendar.poll_date');
  `.execute(db);
}

async function answers(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.poll_answer (
      id           uuid primary key,
      space        uuid not null,
      poll         uuid not null,
      person       uuid references people.person (id),
      name         bytea,
      key_hash     bytea,
      added_by     uuid references people.person (id),
      people       integer not null default 1,
      word         bytea,
      says         jsonb not null,
      answered_at  timestamptz not null,
      constraint to_a_poll_of_the_space foreign key (poll, space)
        references calendar.poll (id, space) on update cascade on delete cascade,
      constraint one_each_to_a_poll  unique (poll, person),
      constraint one_a_key           unique (poll, key_hash),
      constraint some_people         check (people > 0)
    );
    create index poll_answer_of_person on calendar.poll_answer (person) where person is not null;
    comment on table calendar.poll_answer is
      'What somebody says of the dates of a poll: says holds, by the id of a date, yes, maybe or no. Of a person; or of a guest, with a name (sealed) and the SHA-256 of the key by which they change it; added_by: put down by telephone. Once the name of a guest is let go, what they said still counts.';
    select access.guard('calendar.poll_answer', array['person']);
  `.execute(db);
}
