import { type Kysely, sql } from "kysely";

/** Persons, their addresses, and the codes by which they come in. Everything here is private. */
export async function up(db: Kysely<object>): Promise<void> {
  await makePersons(db);
  await makeCodes(db);
  await makePrivate(db);
}

async function makePersons(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.person (
      id           uuid primary key,
      name         bytea,
      arrival      bytea,
      simple       boolean not null default false,
      is_operator  boolean not null default false,
      joined_at    timestamptz not null,
      left_at      timestamptz,
      constraint who_left_keeps_nothing
        check (left_at is null or (name is null and arrival is null and not is_operator))
    );
    comment on table people.person is
      'Who acts. The name, and what they answered on arrival, are sealed under the key of their own id. Null name: not said yet, or gone (left_at): the row then stays as a tombstone for what concerns others.';
    create table people.address (
      id            uuid primary key,
      fingerprint   bytea not null unique,
      text          bytea not null,
      made_at       timestamptz not null,
      confirmed_at  timestamptz,
      only_asked    boolean not null default false,
      wrong_tries   integer not null default 0,
      wrong_rounds  integer not null default 0,
      wrong_at      timestamptz,
      wait_until    timestamptz
    );
    create index to_sweep on people.address (made_at) where only_asked;
    comment on table people.address is
      'An e-mail address, with or without a person. Found again by a fingerprint of what readAddress answers; its text is sealed under the key of its own id. only_asked: nothing but a code was ever asked for it, so it is swept after a week. wrong_…: see people/domain/codes.ts. Whoever keeps an address elsewhere refers to it by a foreign key.';
    create table people.person_address (
      person   uuid not null references people.person (id),
      address  uuid not null references people.address (id),
      since    timestamptz not null,
      constraint once_each primary key (person, address)
    );
    create index by_address on people.person_address (address);
    comment on table people.person_address is
      'Which addresses are whose: two a person at most by the rule (people/domain/address.ts); the table would hold an address of several.';
  `.execute(db);
}

async function makeCodes(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.code (
      id         uuid primary key,
      address    uuid not null references people.address (id) on delete cascade,
      purpose    text not null,
      person     uuid references people.person (id) on delete cascade,
      code_hash  bytea,
      link_hash  bytea unique,
      by_mail    boolean not null,
      goes_to    text,
      made_at    timestamptz not null,
      ends_at    timestamptz not null,
      spent_at   timestamptz,
      constraint purpose_known check (purpose in ('sign-in', 'add-address')),
      constraint whose_address check ((purpose = 'add-address') = (person is not null))
    );
    create index of_address on people.code (address, ends_at);
    comment on table people.code is
      'Codes and links asked for: hashes only. A code that was tried too often loses its code_hash, its link still opens. Deleted a day after their end.';
  `.execute(db);
}

/** One sees one's own rows; the house sees them under a right. */
async function makePrivate(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.person enable row level security;
    alter table people.person force row level security;
    create policy own on people.person
      using (id = (select house.person()) or (select house.may_everywhere('people.person')));
    alter table people.person_address enable row level security;
    alter table people.person_address force row level security;
    create policy own on people.person_address
      using (person = (select house.person()) or (select house.may_everywhere('people.person_address')));
    alter table people.address enable row level security;
    alter table people.address force row level security;
    create policy own on people.address
      using ((select house.may_everywhere('people.address')) or exists (
        select from people.person_address mine
        where mine.address = address.id and mine.person = (select house.person())));
    alter table people.code enable row level security;
    alter table people.code force row level security;
    create policy house_only on people.code using ((select house.may_everywhere('people.code')));
  `.execute(db);
}
