import { type Kysely, sql } from "kysely";

/** Addresses of several persons, lost addresses, and the slip by which somebody takes their account. No row has any yet. */
export async function up(db: Kysely<object>): Promise<void> {
  await shared(db);
  await slips(db);
  await recoveries(db);
}

async function shared(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.address add column shared boolean not null default false;
    comment on column people.address.shared is
      'Whether its persons said that others come in with it too (a couple, the desk of an association): then one says who one is after the code. Of several persons it is shared anyway.';
    alter table people.code
      add column about uuid,
      drop constraint purpose_known,
      drop constraint whose_address,
      add constraint purpose_known check (purpose in ('sign-in', 'add-address', 'choose', 'recover', 'take')),
      add constraint whose_address check ((purpose in ('add-address', 'take')) = (person is not null)),
      add constraint about_a_lost_one check (about is null or purpose = 'recover');
    comment on column people.code.about is
      'Of a recovery: the lost address, when the house knows it. Never said to who asks.';
  `.execute(db);
}

async function slips(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.slip (
      id         uuid primary key,
      person     uuid not null references people.person (id),
      mark       bytea not null unique,
      text       bytea not null,
      made_by    uuid not null references people.person (id),
      made_at    timestamptz not null,
      ends_at    timestamptz not null,
      used_at    timestamptz
    );
    create index slips_of_person on people.slip (person);
    comment on table people.slip is
      'A code on paper, by which a person without an address takes their account: found by a fingerprint, sealed under the key of the person so that it can be printed again. Used once, thirty days at most.';
    alter table people.slip enable row level security;
    alter table people.slip force row level security;
    create policy of_its_maker on people.slip using (
      made_by = (select house.person()) or (select house.may_everywhere('people.slip')));
  `.execute(db);
}

async function recoveries(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.recovery (
      id            uuid primary key,
      person        uuid references people.person (id),
      lost          uuid references people.address (id) on delete set null,
      address       uuid not null references people.address (id) on delete cascade,
      says          bytea not null,
      state         text not null,
      made_at       timestamptz not null,
      confirmed_by  text,
      counts_from   timestamptz,
      takes_effect  timestamptz,
      settled_at    timestamptz,
      settled_by    text,
      constraint known_state   check (state in ('asked', 'counting', 'done', 'stopped')),
      constraint known_witness check (confirmed_by is null or confirmed_by in ('circle', 'operator')),
      constraint known_end     check (settled_by is null or settled_by in ('time', 'address', 'device', 'operator', 'house')),
      constraint counts_once_confirmed check (state not in ('counting', 'done') or (confirmed_by is not null and takes_effect is not null and person is not null)),
      constraint at_least_72_hours check (takes_effect is null or takes_effect >= counts_from + interval '72 hours'),
      constraint settled_at_the_end check ((state in ('done', 'stopped')) = (settled_at is not null and settled_by is not null))
    );
    create index recoveries_of_person on people.recovery (person) where state in ('asked', 'counting');
    comment on table people.recovery is
      'Somebody who lost their address asks to come in by another one, which they showed to be theirs. person is null when the lost address is nobody''s: the way is the same for all. says: the name and telephone that they wrote, sealed under the key of the new address. Rules: people/domain/recovery.ts.';
    create table people.witness (
      id         uuid primary key,
      recovery   uuid not null references people.recovery (id) on delete cascade,
      person     uuid not null references people.person (id),
      asked_at   timestamptz not null,
      answered_at timestamptz,
      says       text,
      constraint witness_once_each unique (recovery, person),
      constraint known_word check (says is null or says in ('yes', 'no')),
      constraint said_when  check ((says is null) = (answered_at is null))
    );
    comment on table people.witness is
      'Members of a circle of the person, whom they asked to say that it is really them; each once.';
    alter table people.recovery enable row level security;
    alter table people.recovery force row level security;
    create policy of_the_person on people.recovery using (
      person = (select house.person()) or (select house.may_everywhere('people.recovery')));
    alter table people.witness enable row level security;
    alter table people.witness force row level security;
    create policy house_only on people.witness using ((select house.may_everywhere('people.witness')));
  `.execute(db);
}
