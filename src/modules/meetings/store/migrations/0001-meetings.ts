import { type Kysely, sql } from "kysely";

/** Meetings of circles: their points, what is said and marked in the room, who is there. */
export async function up(db: Kysely<object>): Promise<void> {
  await meetings(db);
  await points(db);
  await room(db);
  await presence(db);
  await leading(db);
}

async function meetings(db: Kysely<object>): Promise<void> {
  await sql`
    create table meetings.meeting (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      occasion      uuid not null references calendar.occasion (id) on delete cascade,
      date          uuid not null,
      words         bytea not null,
      starts        timestamptz not null,
      ends          timestamptz not null,
      made_by       uuid not null references people.person (id),
      made_at       timestamptz not null,
      convoked_at   timestamptz,
      opened_at     timestamptz,
      closed_at     timestamptz,
      ended_alone   boolean not null default false,
      slow_seconds  integer not null default 0,
      last_number   integer not null default 0,
      document      uuid,
      approved_at   timestamptz,
      published_at  timestamptz,
      constraint one_a_date             unique (date),
      constraint ends_after_it_starts   check (ends > starts),
      constraint closed_once_opened     check (closed_at is null or opened_at is not null),
      constraint approved_once_closed   check (approved_at is null or closed_at is not null),
      constraint published_once_approved check (published_at is null or approved_at is not null),
      constraint slow_for_a_while       check (slow_seconds between 0 and 3600),
      unique (id, space)
    );
    create index of_space on meetings.meeting (space, starts);
    create index to_end on meetings.meeting (ends) where opened_at is not null and closed_at is null;
    comment on table meetings.meeting is
      'A meeting of a circle at one date of its calendar. words (title, where) are one JSON sealed under the key of the space. starts and ends: as the calendar had them last. last_number: that of its last entry. document: its minutes, in the commons. Who may do what: meetings/domain/rights.ts.';
    select access.guard('meetings.meeting');
  `.execute(db);
}

async function points(db: Kysely<object>): Promise<void> {
  await sql`
    create table meetings.point (
      id         uuid primary key,
      space      uuid not null,
      meeting    uuid not null,
      place      integer not null,
      words      bytea not null,
      minutes    integer not null,
      approves   uuid references meetings.meeting (id) on delete set null,
      added_by   uuid not null references people.person (id),
      added_at   timestamptz not null,
      opened_at  timestamptz,
      closed_at  timestamptz,
      constraint of_a_meeting_of_the_space foreign key (meeting, space)
        references meetings.meeting (id, space) on update cascade on delete cascade,
      constraint lasts_a_while      check (minutes between 1 and 480),
      constraint closed_once_opened check (closed_at is null or opened_at is not null)
    );
    create index of_meeting on meetings.point (meeting, place);
    comment on table meetings.point is
      'A point of a meeting, in the order of place: words (title, about) are one JSON sealed under the key of the space. approves: the meeting whose minutes it approves.';
    select access.guard('meetings.point');

    create table meetings.setting (
      id       uuid primary key,
      space    uuid not null unique references access.space (id),
      is_open  boolean not null default false,
      powers   integer not null default 1,
      quorum   integer,
      constraint a_few_powers  check (powers between 0 and 20),
      constraint somebody      check (quorum > 0)
    );
    comment on table meetings.setting is
      'How a circle meets: whether whoever is in reads and writes there, how many powers one member holds, how many must be there.';
    select access.guard('meetings.setting');
  `.execute(db);
}

async function room(db: Kysely<object>): Promise<void> {
  await sql`
    create table meetings.entry (
      id       uuid primary key,
      space    uuid not null,
      meeting  uuid not null,
      number   integer not null,
      at       timestamptz not null,
      by       uuid not null references people.person (id),
      kind     text not null,
      words    bytea,
      about    uuid,
      point    uuid,
      who      uuid references people.person (id),
      constraint of_a_meeting_of_the_space foreign key (meeting, space)
        references meetings.meeting (id, space) on update cascade on delete cascade,
      constraint one_a_number unique (meeting, number),
      constraint from_one     check (number > 0)
    );
    create unique index marked_once on meetings.entry (about, kind) where about is not null;
    create index by_whom on meetings.entry (by);
    comment on table meetings.entry is
      'All that happens in the room of a meeting, in order: 1, 2, 3… without a hole (given while the meeting is held). Appended only. kind: what it is (meetings/domain/entry.ts). words: JSON sealed under the key of the space. about: what it marks, opens or answers; point: under which it was said; who: whom it names.';
    select access.guard('meetings.entry');

    create table meetings.consent (
      id        uuid primary key,
      space     uuid not null,
      meeting   uuid not null,
      proposal  uuid not null references meetings.entry (id) on delete cascade,
      person    uuid not null references people.person (id),
      answer    text not null,
      words     bytea,
      said_at   timestamptz not null,
      constraint of_a_meeting_of_the_space foreign key (meeting, space)
        references meetings.meeting (id, space) on update cascade on delete cascade,
      constraint one_answer_each unique (proposal, person),
      constraint an_answer check (answer in ('agrees', 'objects'))
    );
    create index of_who_consents on meetings.consent (person);
    comment on table meetings.consent is
      'What each who is there says of a decision that is put; words: why they object, sealed under the key of the space.';
    select access.guard('meetings.consent');
  `.execute(db);
}

async function presence(db: Kysely<object>): Promise<void> {
  await sql`
    create table meetings.seat (
      id          uuid primary key,
      space       uuid not null,
      meeting     uuid not null,
      person      uuid not null references people.person (id),
      stands      text not null,
      holder      uuid references people.person (id),
      said_at     timestamptz not null,
      muted_at    timestamptz,
      removed_at  timestamptz,
      constraint of_a_meeting_of_the_space foreign key (meeting, space)
        references meetings.meeting (id, space) on update cascade on delete cascade,
      constraint one_seat_each     unique (meeting, person),
      constraint where_they_stand check (stands in ('coming', 'present', 'telephone', 'excused', 'represented')),
      constraint held_for_another check (holder is null or stands = 'represented')
    );
    create index of_person on meetings.seat (person);
    create index held_by on meetings.seat (holder) where holder is not null;
    comment on table meetings.seat is
      'Where each member stands towards a meeting: coming, there, on the telephone, excused, or represented by who holds their power.';
    select access.guard('meetings.seat');
  `.execute(db);
}

async function leading(db: Kysely<object>): Promise<void> {
  await sql`
    create table meetings.facilitator (
      id       uuid primary key,
      space    uuid not null,
      meeting  uuid not null,
      person   uuid not null references people.person (id),
      constraint of_a_meeting_of_the_space foreign key (meeting, space)
        references meetings.meeting (id, space) on update cascade on delete cascade,
      constraint named_once unique (meeting, person)
    );
    create index of_who_facilitates on meetings.facilitator (person);
    comment on table meetings.facilitator is
      'Who leads a meeting, besides the facilitators of its circle.';
    select access.guard('meetings.facilitator');

    create table meetings.hand (
      id        uuid primary key,
      place     bigint generated always as identity,
      space     uuid not null,
      meeting   uuid not null,
      person    uuid not null references people.person (id),
      asked_at  timestamptz not null,
      began_at  timestamptz,
      ended_at  timestamptz,
      constraint of_a_meeting_of_the_space foreign key (meeting, space)
        references meetings.meeting (id, space) on update cascade on delete cascade
    );
    create unique index raised_once on meetings.hand (meeting, person) where ended_at is null;
    create unique index one_speaks on meetings.hand (meeting) where began_at is not null and ended_at is null;
    create index of_who_speaks on meetings.hand (person);
    comment on table meetings.hand is
      'A hand raised in a meeting, until its turn is over or it is lowered; in the order of place.';
    select access.guard('meetings.hand');
  `.execute(db);
}
