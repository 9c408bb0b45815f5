import { type Kysely, sql } from "kysely";

/** Structures that are asked to open their door, who asked them, and who said no. */
export async function up(db: Kysely<object>): Promise<void> {
  await letters(db);
  await invitations(db);
}

async function letters(db: Kysely<object>): Promise<void> {
  await sql`
    create table squat.letter (
      id          uuid primary key,
      structure   uuid references organisations.organisation (id),
      mark        bytea not null unique,
      commune     text not null,
      sealed      bytea not null,
      code        bytea not null unique,
      poster      bytea not null unique,
      address     uuid references people.address (id),
      asked_at    timestamptz not null,
      mailed_at   timestamptz,
      said        text,
      said_at     timestamptz,
      draft       bytea,
      venue       uuid references premises.venue (id),
      constraint known_word      check (said in ('later', 'no', 'drafted', 'opened')),
      constraint said_then       check ((said is null) = (said_at is null)),
      constraint opened_a_venue  check ((said is not distinct from 'opened') = (venue is not null)),
      constraint no_address_once_answered check (address is null or said is null or said not in ('no', 'opened'))
    );
    create index to_mail on squat.letter (asked_at) where address is not null and mailed_at is null;
    create index of_structure on squat.letter (structure);
    create index to_address on squat.letter (address) where address is not null;
    create index of_venue on squat.letter (venue) where venue is not null;
    comment on table squat.letter is
      'A structure is asked, once, to open its door, by one person or several (squat.invitation). mark: a fingerprint of which structure, so that none is asked twice. sealed: its name and both codes, under a key of the letter; code, poster: their fingerprints. address: where it is written to, until it is answered or over. draft: what the one who opened the letter wrote, sealed. said: the last thing said by the structure.';
    alter table squat.letter enable row level security;
    alter table squat.letter force row level security;
    create policy house_only on squat.letter using ((select house.may_everywhere('squat.letter')));
  `.execute(db);
}

async function invitations(db: Kysely<object>): Promise<void> {
  await sql`
    create table squat.invitation (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      letter     uuid not null references squat.letter (id) on delete cascade,
      person     uuid not null references people.person (id),
      name       bytea not null,
      is_named   boolean not null,
      asked_at   timestamptz not null,
      constraint once_each unique (letter, person)
    );
    create index of_person on squat.invitation (person, asked_at desc);
    comment on table squat.invitation is
      'Somebody asks a structure to open its door (squat.letter), in their own space: nobody else reads it. name: the structure as they named it, sealed. is_named: whether they let the structure read their name.';
    select access.guard('squat.invitation');

    create table squat.opposition (
      mark     bytea primary key,
      said_at  timestamptz not null
    );
    comment on table squat.opposition is
      'Who asked not to be asked again: a fingerprint of a structure or of an address, and nothing else.';
    alter table squat.opposition enable row level security;
    alter table squat.opposition force row level security;
    create policy house_only on squat.opposition using ((select house.may_everywhere('squat.opposition')));
  `.execute(db);
}
