import { type Kysely, sql } from "kysely";

/** Whom somebody wants told in turn when they need help, and each time that it was. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`create schema if not exists relays`.execute(db);
  await named(db);
  await alarms(db);
  await told(db);
  await wells(db);
}

async function named(db: Kysely<object>): Promise<void> {
  await sql`
    create table relays.named (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      relay       text not null,
      person      uuid not null references people.person (id),
      place       integer not null,
      hears_well  boolean not null default false,
      said        text not null default 'waiting',
      asked_at    timestamptz not null,
      said_at     timestamptz,
      off_at      timestamptz,
      constraint known_relay check (relay in ('help', 'apart')),
      constraint known_said  check (said in ('waiting', 'yes', 'no', 'left')),
      constraint named_once  unique (space, relay, person)
    );
    create index named_of_person on relays.named (person);
    comment on table relays.named is
      'Whom somebody named to be told: in turn, when they need help (help); or, outside the family, that something is wrong (apart). Each was asked, and who said yes alone is told. off_at: taken off before a yes, or after a no: kept for a time, so that a no holds. Of their own space; who is named reads it. What is apart is read, and written, under no mandate.';
    select access.guard('relays.named');
    create policy named_there on relays.named for select using (person = (select house.person()));
    create policy apart_is_mine on relays.named as restrictive
      using (relay <> 'apart' or coalesce(current_setting('archipel.mandate', true), '') = '');
    select house.keep_quiet('relays.named');
    select house.keep_from_holder('relays.named', 'person');

    create table relays.choice (
      id     uuid primary key,
      space  uuid not null references access.space (id),
      delay  text not null,
      constraint one_choice  unique (space),
      constraint known_delay check (delay in ('at-once', 'ten-minutes', 'half-hour'))
    );
    comment on table relays.choice is
      'How long somebody wants to wait before the next whom they named is told. No row: all at once.';
    select access.guard('relays.choice');
  `.execute(db);
}

async function alarms(db: Kysely<object>): Promise<void> {
  await sql`
    create table relays.alarm (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      relay         text not null,
      delay         text not null,
      raised_at     timestamptz not null,
      by_holder     boolean not null,
      next_at       timestamptz,
      unanswered_at timestamptz,
      ended_at      timestamptz,
      ended         text,
      constraint known_relay check (relay in ('help', 'apart')),
      constraint known_delay check (delay in ('at-once', 'ten-minutes', 'half-hour')),
      constraint known_end   check (ended in ('settled', 'by-holder', 'unwatched', 'anew')),
      constraint ended_once  check ((ended_at is null) = (ended is null))
    );
    create unique index one_open_alarm on relays.alarm (space, relay) where ended_at is null;
    create index alarms_due on relays.alarm (next_at) where next_at is not null;
    create index alarms_by_age on relays.alarm (raised_at);
    comment on table relays.alarm is
      'One time that somebody asked for help, without a reason. next_at: when it passes on to the next. unanswered_at: since when all were told that nobody takes care of it. ended: settled, in person or by who acts for them; a silence that is noticed no more; or asked anew.';
    select access.guard('relays.alarm');
    create policy apart_is_mine on relays.alarm as restrictive
      using (relay <> 'apart' or coalesce(current_setting('archipel.mandate', true), '') = '');
  `.execute(db);
}

async function told(db: Kysely<object>): Promise<void> {
  await sql`
    create table relays.told (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      alarm        uuid not null references relays.alarm (id) on delete cascade,
      relay        text not null,
      person       uuid not null references people.person (id),
      place        integer not null,
      reached      boolean not null,
      told_at      timestamptz not null,
      answer       text,
      answered_at  timestamptz,
      constraint known_relay  check (relay in ('help', 'apart')),
      constraint known_answer check (answer in ('takes', 'cannot')),
      constraint told_once    unique (alarm, person)
    );
    create unique index one_takes on relays.told (alarm) where answer = 'takes';
    create index told_of_person on relays.told (person);
    comment on table relays.told is
      'Who was told of an alarm, when, and what they answered. Read by whose alarm it is, and by who was told. reached: a letter went.';
    select access.guard('relays.told');
    create policy told_there on relays.told for select using (person = (select house.person()));
    create policy apart_is_mine on relays.told as restrictive
      using (relay <> 'apart' or coalesce(current_setting('archipel.mandate', true), '') = '');
    select house.keep_quiet('relays.told');
  `.execute(db);
}

async function wells(db: Kysely<object>): Promise<void> {
  await sql`
    create table relays.well (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      said_at  timestamptz not null
    );
    create index wells_of_space on relays.well (space, said_at);
    create index wells_by_age on relays.well (said_at);
    comment on table relays.well is
      'One time that somebody said that all is well: told to those whom they chose.';
    select access.guard('relays.well');
  `.execute(db);
}
