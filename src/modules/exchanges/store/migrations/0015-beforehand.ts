import { type Kysely, sql } from "kysely";

/** A yes given beforehand by one person for an organisation, and the steps that were taken by it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.beforehand (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      organisation  uuid not null references organisations.organisation (id),
      person        uuid not null references people.person (id),
      said_as       text not null,
      kind          text not null,
      weekdays      int[] not null default '{}',
      from_day      date not null,
      until_day     date not null,
      per_day       int not null,
      given_at      timestamptz not null,
      taken_back_at timestamptz,
      constraint known_as     check (said_as in ('giver', 'employer')),
      constraint in_order     check (from_day <= until_day),
      constraint some_a_day   check (per_day between 1 and 50)
    );
    create index beforehand_of_organisation on exchanges.beforehand (organisation);
    create index beforehand_of_person on exchanges.beforehand (person);
    comment on table exchanges.beforehand is
      'A yes that one person gave beforehand for an organisation: for a kind of exchange, days of the week (Monday is 1), from one day until another, so many a day. As giver, or as the employer of who asks. Read by the team of the organisation; never by who asks.';
    select access.guard('exchanges.beforehand');
    alter table exchanges.step add column beforehand uuid, add column beforehand_on date;
    create index step_by_beforehand on exchanges.step (beforehand) where beforehand is not null;
    comment on column exchanges.step.beforehand is
      'The yes given beforehand by which the step was taken, by the hand of the platform, as the step of the person who gave it (taken_by). No foreign key: it goes with them.';
    comment on column exchanges.step.beforehand_on is 'The day on which that yes was given: all that both sides read of it.';
  `.execute(db);
}
