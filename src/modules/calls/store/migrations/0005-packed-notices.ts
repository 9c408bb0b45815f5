import { type Kysely, sql } from "kysely";

/**
 * Raw records are packed by who writes them (Zstandard, RFC 8878): PostgreSQL's own compression took
 * a fifth of an import, and three times the place. What was kept as text before is read again from
 * its source at its next import, or stays as it is.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.notice
      add column raw_zstd bytea,
      alter column raw drop not null,
      add constraint kept_raw check (raw is not null or raw_zstd is not null);
    alter table calls.notice alter column raw_zstd set storage external;
    comment on column calls.notice.raw_zstd is 'The raw record in UTF-8, packed (Zstandard): unpack with zlib.zstdDecompress, or zstd -d.';
    comment on column calls.notice.raw is 'The raw record as text, of notices kept before they were packed.';
  `.execute(db);
}
