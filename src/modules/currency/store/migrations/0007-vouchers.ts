import { type Kysely, sql } from "kysely";

/** Promises of kori on paper. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table currency.voucher (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      by_person  uuid not null references people.person (id),
      code       bytea not null unique,
      words      bytea not null,
      amount     bigint not null,
      made_at    timestamptz not null,
      ends_at    timestamptz not null,
      ended_at   timestamptz,
      used_at    timestamptz,
      constraint something      check (amount > 0),
      constraint serves_a_while check (ends_at > made_at),
      constraint used_or_ended  check (used_at is null or ended_at is null),
      constraint a_fingerprint  check (octet_length(code) = 32)
    );
    create index voucher_of_a_space on currency.voucher (space, made_at desc);
    create index of_who_gives_by_paper on currency.voucher (by_person);
    comment on table currency.voucher is
      'A promise of kori on paper, used once by whoever holds its code; its id is that of the transfer it becomes. code: its fingerprint. words: the code as printed, sealed under the key of who gives.';
    select access.guard('currency.voucher');
  `.execute(db);
}
