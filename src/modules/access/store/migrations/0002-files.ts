import { type Kysely, sql } from "kysely";

/** Files of a space, sealed under its key. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.file (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      kept_by  uuid references people.person (id),
      name     bytea not null,
      type     text not null,
      size     integer not null,
      bytes    bytea not null,
      kept_at  timestamptz not null,
      constraint something_in_it check (size > 0)
    );
    -- Sealed bytes do not get smaller: they are not worth trying.
    alter table access.file alter column bytes set storage external;
    create index files_of_a_space on access.file (space);
    create index files_kept_by on access.file (kept_by);
    comment on table access.file is
      'Files of a space: name and bytes sealed under its key (keys.key), type found by content, pictures drawn again without metadata. What may be kept, and how large: access/domain/file.ts. kept_by: nobody once that person left.';
    select access.guard('access.file');
  `.execute(db);
}
