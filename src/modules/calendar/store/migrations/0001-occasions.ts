import { type Kysely, sql } from "kysely";

/** Occasions, their dates, who says that they come, and the holidays of schools. */
export async function up(db: Kysely<object>): Promise<void> {
  await occasions(db);
  await occurrences(db);
  await replies(db);
  await schools(db);
}

async function occasions(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.occasion (
      id               uuid primary key,
      space            uuid not null references access.space (id),
      kind             text not null,
      title            bytea not null,
      about            bytea,
      address          bytea,
      video            bytea,
      commune          text,
      venue            uuid,
      zone             text not null,
      day              date not null,
      at               time not null,
      minutes          integer not null,
      rule             text,
      except_school    text,
      except_holidays  text,
      seen_by          text not null,
      capacity         integer,
      made_by          uuid not null references people.person (id),
      made_at          timestamptz not null,
      changed_at       timestamptz not null,
      version          integer not null default 1,
      sequence         integer not null default 0,
      cancelled_at     timestamptz,
      cancelled_why    bytea,
      unfolded_to      date not null,
      constraint seen_by_whom          check (seen_by in ('members', 'everyone')),
      constraint lasts_a_while         check (minutes > 0),
      constraint somebody_fits         check (capacity > 0),
      constraint why_once_cancelled    check (cancelled_why is null or cancelled_at is not null),
      unique (id, space)
    );
    create index of_space on calendar.occasion (space);
    create index to_roll_on on calendar.occasion (unfolded_to) where rule is not null and cancelled_at is null;
    comment on table calendar.occasion is
      'Something at a time and a place, once or by a rule (RFC 5545). day and at are read on the clocks of its zone. title, about, address, video and cancelled_why are sealed under the key of the space. venue: one of premises, later. Who may change one: calendar/domain/rights.ts.';
    select access.guard('calendar.occasion');
    create policy for_everyone on calendar.occasion for select
      using (seen_by = 'everyone' and (select house.actor()) is not null);
  `.execute(db);
}

async function occurrences(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.occurrence (
      id             uuid primary key,
      space          uuid not null,
      occasion       uuid not null,
      original       timestamptz not null,
      starts         timestamptz not null,
      ends           timestamptz not null,
      sequence       integer not null default 0,
      cancelled_at   timestamptz,
      cancelled_why  bytea,
      constraint of_an_occasion_of_the_space foreign key (occasion, space)
        references calendar.occasion (id, space) on update cascade on delete cascade,
      constraint one_a_date        unique (occasion, original),
      constraint ends_after_it_starts check (ends > starts)
    );
    create index of_space_by_day on calendar.occurrence (space, starts);
    create index by_day on calendar.occurrence (starts);
    comment on table calendar.occurrence is
      'One date of an occasion, written eighteen months ahead at most. original: when the rule has it, which is what calendars know it by (RECURRENCE-ID).';
    select access.guard('calendar.occurrence');
    create policy for_everyone on calendar.occurrence for select
      using ((select house.actor()) is not null and exists (
        select from calendar.occasion one where one.id = occasion and one.seen_by = 'everyone'));
  `.execute(db);
}

async function replies(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.reply (
      id         uuid primary key,
      place      bigint generated always as identity,
      space      uuid not null,
      occasion   uuid not null,
      about      uuid not null,
      person     uuid references people.person (id),
      answer     text not null,
      people     integer not null default 1,
      waits      boolean not null default false,
      asked_at   timestamptz not null,
      added_by   uuid references people.person (id),
      name       bytea,
      telephone  bytea,
      constraint to_an_occasion_of_the_space foreign key (occasion, space)
        references calendar.occasion (id, space) on update cascade on delete cascade,
      constraint one_each       unique (about, person),
      constraint an_answer      check (answer in ('yes', 'maybe', 'no')),
      constraint at_least_one   check (people > 0),
      constraint waits_to_come  check (not waits or answer = 'yes'),
      constraint somebody       check (person is not null or name is not null)
    );
    create index of_occasion on calendar.reply (occasion);
    create index of_person on calendar.reply (person) where person is not null;
    create index telephones on calendar.reply (about) where telephone is not null;
    comment on table calendar.reply is
      'Whether somebody comes: about is the date, or the occasion when they answer for all its dates. waits: on the waiting list, in the order of asked_at, then of place. name and telephone (sealed) of who has no account, as who organises was told: added_by.';
    select access.guard('calendar.reply', array['person']);
  `.execute(db);
}

async function schools(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.school_holiday (
      zone    text not null,
      year    text not null,
      name    text not null,
      begins  date not null,
      ends    date not null,
      source  text not null,
      constraint one_of_a_name primary key (zone, year, name),
      constraint in_order      check (ends >= begins)
    );
    comment on table calendar.school_holiday is
      'Days without school, first and last, as an arrêté says: those that come with the project, and those that whoever keeps the instance added.';
  `.execute(db);
}
