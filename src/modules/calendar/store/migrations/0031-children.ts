import { type Kysely, sql } from "kysely";

/** How many of those who come are children. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calendar.reply
      add column children integer not null default 0,
      add constraint no_less_than_no_child check (children >= 0);
    comment on column calendar.reply.children is
      'How many of people are children: no name of a child is ever asked. More than people only where a version before lowered people: read as people then.';
  `.execute(db);
}
