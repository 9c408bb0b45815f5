import { type Kysely, sql } from "kysely";

/** The account of the house, and the statements that were carried away. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table currency.transfer
      drop constraint known_sides,
      add constraint known_sides check (from_kind in ('person', 'circle', 'organisation', 'house')
        and to_kind in ('person', 'circle', 'organisation', 'house'));

    create table currency.carried (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      fingerprint  bytea not null unique,
      balance      bigint not null,
      at           timestamptz not null,
      constraint a_sha256 check (octet_length(fingerprint) = 32)
    );
    comment on table currency.carried is
      'Statements that somebody carried away: the SHA-256 of the file, what it said in all (hundredths of kori) and when. In the space of the house: it says nothing of who.';
    select access.guard('currency.carried');
  `.execute(db);
}
