import { type Kysely, sql } from "kysely";

/** A paragraph of a document of a circle about which its members speak: the threads of `conversations` are about its row. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table commons.passage (
      id        uuid primary key,
      space     uuid not null,
      document  uuid not null,
      place     integer not null,
      sealed    bytea not null,
      made_at   timestamptz not null,
      constraint of_a_document_of_the_space foreign key (document, space)
        references commons.document (id, space) on update cascade on delete cascade
    );
    create index passages_of_document on commons.passage (document, made_at);
    create index passages_of_space on commons.passage (space);
    comment on table commons.passage is
      'A paragraph about which the members of a circle speak: its words as they stood, sealed under the key of the circle, and its rank then, from 0. What is said is in conversations.thread, about this row. Read by the circle alone, published or not.';
    select access.guard('commons.passage');
  `.execute(db);
}
