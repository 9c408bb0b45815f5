import { type Kysely, sql } from "kysely";

/** The codes that somebody shows on their screen, to be thanked by who stands beside them. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table currency.code (
      id         uuid primary key,
      space      uuid not null unique references access.space (id),
      by_person  uuid not null references people.person (id),
      code       bytea not null unique,
      words      bytea not null,
      made_at    timestamptz not null,
      ends_at    timestamptz not null,
      constraint serves_a_while check (ends_at > made_at),
      constraint a_fingerprint  check (octet_length(code) = 32)
    );
    create index code_of_who_shows_it on currency.code (by_person);
    comment on table currency.code is
      'A code that somebody shows to be thanked, once, for ten minutes; its row goes when it was used. code: its fingerprint. words: the code as shown, sealed under the key of who shows it.';
    select access.guard('currency.code');
  `.execute(db);
}
