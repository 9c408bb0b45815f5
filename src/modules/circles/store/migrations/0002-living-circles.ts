import { type Kysely, sql } from "kysely";

/** Circles live: asked to be joined, a charter with versions, roles with a second, links, a journal, a close. */
export async function up(db: Kysely<object>): Promise<void> {
  await circles(db);
  await charters(db);
  await roles(db);
  await requests(db);
  await links(db);
  await lines(db);
}

async function circles(db: Kysely<object>): Promise<void> {
  await sql`
    alter table circles.circle
      add column joining           text not null default 'open',
      add column questions         text[] not null default '{}',
      add column parent            uuid references circles.circle (id),
      add column own_rules         text,
      add column alive_at          timestamptz,
      add column rest_proposed_at  timestamptz,
      add column closed_at         timestamptz,
      add column closed_because    text,
      add column closed_for        text,
      add constraint known_joining       check (joining in ('open', 'on-request')),
      add constraint not_its_own_parent  check (parent is null or parent <> id),
      add constraint closes_for_a_reason check (
        (closed_at is null) = (closed_because is null) and (closed_at is null) = (closed_for is null)),
      add constraint known_readers       check (closed_for is null or closed_for in ('everyone', 'members')),
      add constraint closed_has_no_rest  check (closed_at is null or asleep_since is null);
    create index of_parent on circles.circle (parent) where parent is not null;

    drop policy seen on circles.circle;
    create policy seen on circles.circle for select using (
      (is_open and hidden_because is null and closed_for is distinct from 'members')
      or id = any (array(select access.visible_spaces()))
      or (select house.may_everywhere('circles.circle')));

    alter table circles.member
      add column charter_accepted_at  timestamptz,
      add column reminded_of          integer,
      add column for_organisation     uuid;
    comment on column circles.member.for_organisation is 'The organisation that this member represents here.';
    create index in_circle on circles.member (space, (role = 'facilitator') desc, since, id) where left_at is null;
  `.execute(db);
}

/** Every circle that is there already has its charter as a first version: nothing else of it changes. */
async function charters(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.charter (
      id         uuid primary key,
      space      uuid not null references circles.circle (id),
      version    integer not null,
      sentences  text[] not null,
      why        text,
      due        date,
      made_by    uuid references people.person (id),
      made_at    timestamptz not null,
      constraint one_wording_a_version unique (space, version)
    );
    comment on table circles.charter is
      'All versions of a charter, seen by whoever sees the circle: what changed is shown before one accepts again. due: by when members are asked to.';
    alter table circles.circle no force row level security;
    insert into circles.charter (id, space, version, sentences, made_at)
      select gen_random_uuid(), id, charter_version, charter, made_at from circles.circle;
    alter table circles.circle force row level security;
    select access.guard('circles.charter');
    create policy seen_with_its_circle on circles.charter for select using (
      exists (select from circles.circle c where c.id = space));
  `.execute(db);
}

async function roles(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.role (
      id         uuid primary key,
      space      uuid not null references circles.circle (id),
      name       text not null,
      about      text not null,
      moderates  boolean not null default false,
      made_at    timestamptz not null,
      ended_at   timestamptz
    );
    create index of_circle on circles.role (space, made_at);
    comment on table circles.role is 'What somebody takes care of in a circle, under a name that its members gave.';
    select access.guard('circles.role');

    create table circles.holding (
      id        uuid primary key,
      space     uuid not null references circles.circle (id),
      role      uuid not null references circles.role (id),
      person    uuid not null references people.person (id),
      place     text not null,
      since     timestamptz not null,
      given_by  uuid references people.person (id),
      ended_at  timestamptz,
      constraint known_place check (place in ('holder', 'second'))
    );
    create unique index one_a_place on circles.holding (role, place) where ended_at is null;
    create unique index one_place_each on circles.holding (role, person) where ended_at is null;
    create index of_space on circles.holding (space, since);
    create index of_holder on circles.holding (person);
    comment on table circles.holding is 'Who holds a role, and who is their second; kept when it ends, so that one knows who did.';
    select access.guard('circles.holding', array['person']);
  `.execute(db);
}

async function requests(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.request (
      id                uuid primary key,
      space             uuid not null references circles.circle (id),
      person            uuid not null references people.person (id),
      charter_version   integer not null,
      answers           bytea,
      state             text not null default 'waiting',
      asked_at          timestamptz not null,
      answered_at       timestamptz,
      answered_by       uuid references people.person (id),
      answered_channel  text,
      reply             bytea,
      for_organisation  uuid,
      constraint known_state check (state in ('waiting', 'accepted', 'refused', 'withdrawn')),
      constraint answered_or_waiting check ((state = 'waiting') = (answered_at is null))
    );
    create unique index one_waiting_each on circles.request (space, person) where state = 'waiting';
    create index of_asker on circles.request (person);
    comment on table circles.request is
      'Somebody asks to join a circle. Answers to its questions and the reply are sealed under the key of its space; both are gone when the asker leaves the house.';
    select access.guard('circles.request', array['person']);
  `.execute(db);
}

async function links(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.link (
      id           uuid primary key,
      space        uuid not null references circles.circle (id),
      other        uuid not null references circles.circle (id),
      words        text not null,
      state        text not null default 'proposed',
      proposed_at  timestamptz not null,
      proposed_by  uuid references people.person (id),
      answered_at  timestamptz,
      answered_by  uuid references people.person (id),
      ended_at     timestamptz,
      constraint known_state    check (state in ('proposed', 'accepted', 'refused', 'ended')),
      constraint between_two    check (space <> other),
      constraint answered_once  check ((state = 'proposed') = (answered_at is null and ended_at is null))
    );
    create unique index one_between_two on circles.link (least(space, other), greatest(space, other))
      where state in ('proposed', 'accepted');
    create index to_other on circles.link (other);
    comment on table circles.link is
      'A bridge between two circles that everyone may know of: proposed by one (space), accepted by the other. Accepted, it is public.';
    select access.guard('circles.link', array['other']);
    create policy seen_with_both on circles.link for select using (
      state = 'accepted' and exists (select from circles.circle c where c.id = space)
      and exists (select from circles.circle c where c.id = other));
  `.execute(db);
}

async function lines(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.line (
      id         uuid primary key,
      place      bigint generated always as identity,
      space      uuid not null references circles.circle (id),
      at         timestamptz not null,
      by_person  uuid references people.person (id),
      channel    text not null,
      what       text not null,
      person     uuid references people.person (id),
      other      uuid,
      words      text,
      is_public  boolean not null default false
    );
    create index latest on circles.line (space, at desc, place desc);
    comment on table circles.line is
      'The journal of a circle: who did what to it, for its members. is_public: what its feed says to everyone, without names.';
    select access.guard('circles.line');
    create policy seen_with_its_circle on circles.line for select using (
      is_public and exists (select from circles.circle c where c.id = space));
  `.execute(db);
}
