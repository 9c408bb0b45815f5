import { type Kysely, sql } from "kysely";

/** Notes: messages in somebody's own space. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table conversations.note (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      author      uuid not null references people.person (id),
      pen_of      uuid not null references people.person (id),
      words       bytea not null,
      written_at  timestamptz not null
    );
    create index of_space on conversations.note (space, written_at desc);
    create index of_author on conversations.note (author);
    comment on table conversations.note is
      'A message in somebody''s own space, sealed under its key. Whom it is shared with is in access.grant, who saw it in access.read. Deleted rows are gone: nothing else holds their words.';
    select access.guard('conversations.note');
  `.execute(db);
}
