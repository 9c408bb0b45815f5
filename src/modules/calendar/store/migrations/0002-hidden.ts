import { type Kysely, sql } from "kysely";

/** Moderation may hide an occasion that is open to everyone: then only those of its space see it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calendar.occasion add column hidden_because text;
    comment on column calendar.occasion.hidden_because is
      'Why moderation hid it from those who are not of its space; null while it did not.';
    drop policy for_everyone on calendar.occasion;
    create policy for_everyone on calendar.occasion for select
      using (seen_by = 'everyone' and hidden_because is null and (select house.actor()) is not null);
  `.execute(db);
}
