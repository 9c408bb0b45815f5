import { type Kysely, sql } from "kysely";

/** Who acts for whom, in which session, and what was done so. No row has any yet. */
export async function up(db: Kysely<object>): Promise<void> {
  await mandates(db);
  await acting(db);
  await deeds(db);
}

async function mandates(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.mandate (
      id            uuid primary key,
      person        uuid not null references people.person (id),
      holder        uuid references people.person (id),
      address       uuid references people.address (id) on delete cascade,
      kind          text not null,
      scopes        text[] not null,
      consent       text not null,
      consent_note  bytea,
      asked_at      timestamptz not null,
      since         timestamptz,
      until         timestamptz not null,
      ended_at      timestamptz,
      ended_by      text,
      constraint known_kind         check (kind in ('chosen', 'parent')),
      constraint known_consent      check (consent in ('page', 'presence', 'paper', 'telephone')),
      constraint for_somebody_else  check (holder is null or holder <> person),
      constraint held_since_accepted check ((holder is null) = (since is null)),
      constraint waits_at_an_address check (holder is not null or address is not null or ended_at is not null),
      constraint ends_by_somebody   check ((ended_at is null) = (ended_by is null)),
      constraint known_end          check (ended_by is null or ended_by in ('person', 'holder', 'operator', 'left')),
      constraint ends_after_asked   check (until > asked_at)
    );
    create index mandates_of_person on people.mandate (person);
    create index mandates_of_holder on people.mandate (holder);
    create index at_address on people.mandate (address) where since is null;
    create unique index one_open_each on people.mandate (person, holder) where ended_at is null and since is not null;
    comment on table people.mandate is
      'Who may act for whom, in which parts of the house, until when; how the consent was given (its note is sealed under the key of the person). A proposal has no holder yet: whoever comes in with the address may accept it. Rules: people/domain/mandate.ts.';
    alter table people.mandate enable row level security;
    alter table people.mandate force row level security;
    create policy of_the_two on people.mandate using (
      person = (select house.person()) or holder = (select house.person())
      or (since is null and address in (
        select address from people.person_address where person = (select house.person())))
      or (select house.may_everywhere('people.mandate')));
  `.execute(db);
}

async function acting(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.acting (
      session   uuid primary key references sessions.session (id) on delete cascade,
      mandate   uuid not null references people.mandate (id) on delete cascade,
      began_at  timestamptz not null
    );
    create index acting_under on people.acting (mandate);
    comment on table people.acting is
      'The sessions in which somebody acts for a person, under which mandate: said on each page, until they stop.';
    alter table people.acting enable row level security;
    alter table people.acting force row level security;
    create policy house_only on people.acting using ((select house.may_everywhere('people.acting')));
  `.execute(db);
}

async function deeds(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.deed (
      id        uuid primary key,
      mandate   uuid not null references people.mandate (id) on delete cascade,
      at        timestamptz not null,
      what      text not null,
      path      text,
      done      boolean not null
    );
    create index deeds_of_mandate on people.deed (mandate, at);
    comment on table people.deed is
      'The journal of a mandate, for the two of them: what was done for the person and when. what: given, began, stopped, ended, renewed, or acted with the path of the form (ids, never words). Not done: begun, and cut before its end was known.';
    alter table people.deed enable row level security;
    alter table people.deed force row level security;
    create policy of_the_two on people.deed using (
      exists (select from people.mandate m where m.id = mandate
        and (m.person = (select house.person()) or m.holder = (select house.person())))
      or (select house.may_everywhere('people.deed')));
  `.execute(db);
}
