import { type Kysely, sql } from "kysely";

/** The licence under which a document came from another instance. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table commons.document add column came_under text;
    comment on column commons.document.came_under is
      'The free licence under which a circle brought it from elsewhere: it may bear those alone to which that one leads. Null: written here, or brought under none.';
  `.execute(db);
}
