import { type Kysely, sql } from "kysely";

/** A mailbox that opens on a stolen device: until when codes and links sent by mail open this account no more (decision 0156). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.person add column mail_held_until timestamptz;
    comment on column people.person.mail_held_until is
      'Until when no code and no link sent by mail lets in as this person; in the past once it is over or was ended.';
  `.execute(db);
}
