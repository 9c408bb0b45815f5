import { type Kysely, sql } from "kysely";

/** Organisations that agreed to be told of a silence, and who put one of them in their list. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table relays.service (
      id           uuid primary key,
      organisation uuid not null references organisations.organisation (id),
      places       text[] not null,
      hours        text not null,
      speed        text not null,
      said_at      timestamptz not null,
      ended_at     timestamptz,
      constraint some_places check (cardinality(places) between 1 and 60),
      constraint known_speed check (speed in ('half-hour', 'hour', 'half-day'))
    );
    create unique index one_service_each on relays.service (organisation) where ended_at is null;
    comment on table relays.service is
      'Organisations that agreed to be told of the silence of who names them: for which communes and départements, at which hours (opening_hours), how fast they answer, and until when. Public, nothing of a person.';

    create table relays.served (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      service   uuid not null references relays.service (id),
      place     integer not null,
      name      text not null,
      telephone text,
      said      text not null default 'waiting',
      asked_at  timestamptz not null,
      said_at   timestamptz,
      constraint one_served unique (space),
      constraint known_said check (said in ('waiting', 'yes', 'no', 'left'))
    );
    create index served_of_service on relays.served (service);
    comment on table relays.served is
      'The one service that somebody put in their list to be told of a silence: in which place, under which name and telephone it reads them, and what it said for them. Of their own space; the service reads name and telephone under the right of the house, while it stands.';
    select access.guard('relays.served');
    create policy served_is_mine on relays.served as restrictive
      using (coalesce(current_setting('archipel.mandate', true), '') = '');

    alter table relays.told add column service uuid references relays.service (id);
    comment on column relays.told.service is
      'For which service they were told, and answer: they represent it.';
    alter table relays.alarm add column passed_service uuid references relays.service (id);
    alter table relays.alarm add column passed_at timestamptz;
    alter table relays.alarm add column passed_why text;
    alter table relays.alarm add constraint known_pass check (passed_why in ('closed', 'unreached'));
    alter table relays.alarm add constraint whole_pass
      check ((passed_service is null) = (passed_at is null) and (passed_at is null) = (passed_why is null));
    comment on column relays.alarm.passed_service is
      'The service whose turn came and that was passed over at once: outside its hours (closed), or nobody of it is reached (unreached).';
  `.execute(db);
}
