import { type Kysely, sql } from "kysely";

/** Documents that another module keeps as its own. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table commons.document
      add column kept_by    text,
      add column settled_at timestamptz,
      add constraint settled_where_kept check (settled_at is null or kept_by is not null);
    comment on column commons.document.kept_by is
      'Kept by another module, by its name, which alone publishes and removes it; its author is then its circle for who is not of it. Null: of who writes in it.';
    comment on column commons.document.settled_at is
      'Since when the module that keeps it lets nobody write in it any more.';
  `.execute(db);
}
