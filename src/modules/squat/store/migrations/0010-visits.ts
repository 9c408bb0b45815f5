import { type Kysely, sql } from "kysely";

/** Days of work at a partner's: what was asked, the day that came of it, how it went; and what a host says once for all. */
export async function up(db: Kysely<object>): Promise<void> {
  await visit(db);
  await feedback(db);
  await welcome(db);
}

async function visit(db: Kysely<object>): Promise<void> {
  await sql`
    create table squat.visit (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      host_space    uuid references access.space (id),
      exchange      uuid,
      guest         uuid not null references people.person (id),
      host          uuid not null,
      comes_as      text not null,
      venue         uuid not null,
      day           date not null,
      part          text not null,
      people        integer not null,
      zone          text not null,
      asked_at      timestamptz not null,
      occasion      uuid,
      date          uuid,
      agreed_at     timestamptz,
      off_at        timestamptz,
      guest_came_at timestamptz,
      host_saw_at   timestamptz,
      circle        uuid,
      constraint one_a_exchange    unique (exchange),
      constraint a_known_part      check (part in ('day', 'morning', 'afternoon')),
      constraint somebody_comes    check (people between 1 and 2),
      constraint held_once_agreed  check (occasion is null or agreed_at is not null),
        constraint read_once_agreed  check (host_space is null or agreed_at is not null)
    );
    create index of_guest on squat.visit (guest, day);
    create index of_host on squat.visit (host, day);
    create index at_venue on squat.visit (venue, day);
    create index of_occasion on squat.visit (occasion) where occasion is not null;
    comment on table squat.visit is
      'A day of work at a partner’s, from the ask on; its id is that of the need (exchanges.need). What was agreed lives in the exchange, the day and its seats in the occasion; here what concerns the squat alone. No words. host_space: the host reads the row once both agreed; before, by the step that asks whether they were told.';
    select access.guard('squat.visit', array['host_space']);
  `.execute(db);
}

async function feedback(db: Kysely<object>): Promise<void> {
  await sql`
    create table squat.feedback (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      visit      uuid not null references squat.visit (id) on delete cascade,
      side       text not null,
      written_by uuid references people.person (id),
      sharing    integer not null,
      openness   integer not null,
      learnt     bytea,
      next_time  bytea,
      said_at    timestamptz not null,
      constraint one_a_side     unique (visit, side),
      constraint a_side         check (side in ('guest', 'host')),
      constraint sharing_is     check (sharing between 1 and 5),
      constraint openness_is    check (openness between 1 and 5)
    );
    comment on table squat.feedback is
      'How a day went, by one side, in its own space: the other reads it once both wrote, or fourteen days after (squat/visits/domain/feedback.ts). Two feelings from 1 to 5; learnt and next_time are sealed.';
    select access.guard('squat.feedback');
  `.execute(db);
}

async function welcome(db: Kysely<object>): Promise<void> {
  await sql`
    create table squat.welcome (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      coming     bytea,
      accident   bytea,
      agreement  bytea,
      insured    boolean not null default false,
      someone    boolean not null default false,
      said_by    uuid references people.person (id),
      said_at    timestamptz not null
    );
    comment on table squat.welcome is
      'What a host says once for all guests of a venue (its id): how one comes in and the Wi-Fi, whom to call after an accident, their own text of an agreement; sealed. coming is read by a guest from the evening before until the evening of the day.';
    select access.guard('squat.welcome');
  `.execute(db);
}
