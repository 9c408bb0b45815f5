import { type Kysely, sql } from "kysely";

/** Keys by which one comes in without a letter, and what they have to sign. No row has any yet. */
export async function up(db: Kysely<object>): Promise<void> {
  await passkeys(db);
  await challenges(db);
}

async function passkeys(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.passkey (
      id             uuid primary key,
      person         uuid not null references people.person (id),
      credential_id  bytea not null unique,
      public_key     bytea not null,
      user_handle    bytea not null,
      counter        bigint not null,
      transports     text[] not null,
      device         text not null,
      made_at        timestamptz not null,
      used_at        timestamptz,
      constraint counts_up check (counter >= 0)
    );
    create index passkeys_of_person on people.passkey (person);
    comment on table people.passkey is
      'The passkeys of a person: the public half of a key that a device keeps, the device in words, how many signatures it counted. Nothing here lets anybody in. Nobody reads a row but under a right: not even their own, so that who acts for somebody reaches none. Rules: people/domain/passkey.ts.';
    alter table people.passkey enable row level security;
    alter table people.passkey force row level security;
    create policy house_only on people.passkey using ((select house.may_everywhere('people.passkey')));
  `.execute(db);
}

async function challenges(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.passkey_challenge (
      id         uuid primary key,
      challenge  bytea not null,
      holder     bytea not null,
      person     uuid references people.person (id),
      made_at    timestamptz not null,
      ends_at    timestamptz not null
    );
    create index passkey_challenges_over on people.passkey_challenge (ends_at);
    comment on table people.passkey_challenge is
      'What a passkey has to sign: 32 random bytes, for one browser (the fingerprint of its session or of its visitor), for a person who adds a key or for nobody yet who comes in. Deleted by being answered, or by the night.';
    alter table people.passkey_challenge enable row level security;
    alter table people.passkey_challenge force row level security;
    create policy house_only on people.passkey_challenge using ((select house.may_everywhere('people.passkey_challenge')));
  `.execute(db);
}
