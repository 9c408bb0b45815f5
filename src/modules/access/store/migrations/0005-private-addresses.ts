import { type Kysely, sql } from "kysely";

/** Private addresses: what opens one thing of a person to a machine. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.private_address (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      person       uuid not null references people.person (id),
      kind         text not null,
      name         bytea not null,
      secret_hash  bytea not null unique,
      made_at      timestamptz not null,
      renewed_at   timestamptz,
      last_read    date,
      constraint a_sha256 check (octet_length(secret_hash) = 32)
    );
    create index addresses_of_person on access.private_address (person);
    create index addresses_of_space on access.private_address (space);
    comment on table access.private_address is
      'Addresses that open one thing of a person (kind) to who knows them, by the SHA-256 of a secret that is shown once. name: sealed under the key of the space. Ended: the row is deleted, so that what ended and what never was answer the same.';
    select access.guard('access.private_address');

    create table access.private_read (
      id       uuid primary key,
      space    uuid not null,
      address  uuid not null references access.private_address (id) on delete cascade,
      day      date not null,
      reads    integer not null,
      constraint one_line_a_day unique (address, day),
      constraint read_at_least_once check (reads > 0)
    );
    create index private_reads_of_space on access.private_read (space);
    create index private_reads_by_day on access.private_read (day);
    comment on table access.private_read is
      'How often a private address was read, by day: one line, whatever a machine does. Nothing of who read it.';
    select access.guard('access.private_read');
  `.execute(db);
}
