import { type Kysely, sql } from "kysely";

/** Where a document is written elsewhere. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table commons.pad (
      id        uuid primary key default gen_random_uuid(),
      document  uuid not null unique,
      space     uuid not null,
      sealed    bytea not null,
      constraint of_a_document_of_the_space foreign key (document, space)
        references commons.document (id, space) on update cascade on delete cascade
    );
    create index pads_of_space on commons.pad (space);
    comment on table commons.pad is
      'The pad where a document is written: sealed, as JSON under the key of its space, its address, which lets whoever has it write there, and what it held when it was last brought in. Published or not, only who writes in the document reads it.';
    select access.guard('commons.pad');
  `.execute(db);
}
