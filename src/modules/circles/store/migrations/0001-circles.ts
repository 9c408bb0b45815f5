import { type Kysely, sql } from "kysely";

/** Circles, open or known only to their members, and who is in them. */
export async function up(db: Kysely<object>): Promise<void> {
  await circles(db);
  await members(db);
}

async function circles(db: Kysely<object>): Promise<void> {
  await sql`
    create sequence circles.next_number;
    create table circles.circle (
      id               uuid primary key,
      number           bigint unique,
      name             text not null,
      kind             text not null,
      is_open          boolean not null,
      hidden_because   text,
      purpose          text not null,
      charter          text[] not null,
      charter_version  integer not null default 1,
      made_at          timestamptz not null,
      asleep_since     timestamptz,
      asleep_because   text,
      constraint known_kind                   check (kind in ('local', 'global', 'support', 'governing', 'archipelago')),
      constraint a_number_only_when_open      check (is_open = (number is not null)),
      constraint around_a_person_is_not_open  check (kind <> 'support' or not is_open),
      constraint rests_for_a_reason           check ((asleep_since is null) = (asleep_because is null))
    );
    comment on table circles.circle is
      'Some persons, a purpose, a charter. The id is also that of its space and its emblem. Numbers are taken by open circles only: a gap would tell that a private one exists.';
    alter table circles.circle enable row level security;
    alter table circles.circle force row level security;
    create policy seen on circles.circle for select using (
      (is_open and hidden_because is null)
      or id = any (array(select access.visible_spaces()))
      or (select house.may_everywhere('circles.circle')));
    create policy made on circles.circle for insert with check ((select house.may_everywhere('circles.circle')));
    create policy changed on circles.circle for update using (
      id = any (array(select access.visible_spaces())) or (select house.may_everywhere('circles.circle')));
  `.execute(db);
}

async function members(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.member (
      id               uuid primary key,
      space            uuid not null references circles.circle (id),
      person           uuid not null references people.person (id),
      role             text not null,
      charter_version  integer not null,
      charter_hash     bytea not null,
      since            timestamptz not null,
      left_at          timestamptz,
      constraint known_role check (role in ('member', 'facilitator')),
      constraint leaves_after_joining check (left_at is null or left_at >= since)
    );
    create unique index one_membership_each on circles.member (space, person) where left_at is null;
    create index of_person on circles.member (person);
    comment on table circles.member is
      'Who is in a circle (space), since they accepted its charter: its version and SHA-256. Who may see it is decided in circles/domain/rights.ts.';
    select access.guard('circles.member', array['person']);
  `.execute(db);
}
