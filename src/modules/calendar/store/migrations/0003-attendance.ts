import { type Kysely, sql } from "kysely";

/** Who came to a date, as who organises ticks them; the count stays when the names go. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calendar.occurrence add constraint a_date_of_a_space unique (id, space);
    create table calendar.attendance (
      id        uuid primary key,
      space     uuid not null,
      date      uuid not null unique,
      people    integer not null,
      version   integer not null default 1,
      noted_at  timestamptz not null,
      noted_by  uuid references people.person (id),
      constraint of_a_date_of_the_space foreign key (date, space)
        references calendar.occurrence (id, space) on update cascade on delete cascade,
      constraint counted check (people >= 0)
    );
    comment on table calendar.attendance is
      'How many came to a date, as who organises noted it. It names nobody who came, and stays.';
    select access.guard('calendar.attendance');

    create table calendar.came (
      id      uuid primary key,
      space   uuid not null,
      date    uuid not null,
      person  uuid references people.person (id),
      reply   uuid references calendar.reply (id) on delete set null,
      name    bytea,
      people  integer not null,
      constraint of_a_date_of_the_space foreign key (date, space)
        references calendar.occurrence (id, space) on update cascade on delete cascade,
      constraint came_once     unique (date, person),
      constraint somebody      check (person is not null or name is not null),
      constraint at_least_one  check (people > 0)
    );
    create index of_person_who_came on calendar.came (person) where person is not null;
    create index of_reply_that_came on calendar.came (reply) where reply is not null;
    comment on table calendar.came is
      'Who came to a date: a person, or a name sealed under the key of the space. reply: what they had said. Read by who organises (calendar/domain/rights.ts), deleted a year after the date.';
    select access.guard('calendar.came', array['person']);
  `.execute(db);
}
