import { type Kysely, sql } from "kysely";

/** A date that its series has no more, kept for those who put themselves down by telephone. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calendar.occurrence add column gone boolean not null default false,
      add constraint gone_is_off check (not gone or cancelled_at is not null);
    comment on column calendar.occurrence.gone is
      'Its series has it no more (a change of the rule): it is on no page, and kept, with the answers by telephone alone, for who organises to call them. A rule that has it again takes it back.';
  `.execute(db);
}
