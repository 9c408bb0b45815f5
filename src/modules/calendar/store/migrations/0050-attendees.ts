import { type Kysely, sql } from "kysely";

/** Somebody outside of the space of an occasion who is asked to it by name (ATTENDEE, RFC 5545, section 3.8.4.1). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calendar.reply add column by_name boolean not null default false,
      add constraint whom_it_names check (not by_name or person is not null);
    alter table calendar.occasion add column page text;
    comment on column calendar.occasion.page is
      'The page of the module that made it of what two sides agreed on: it is changed, answered and called off there, never here.';
    create index of_attendee on calendar.reply (person, occasion) where by_name;
    create policy for_attendee on calendar.occasion for select
      using (exists (select from calendar.reply said where said.occasion = occasion.id and said.by_name));
    create policy for_attendee on calendar.occurrence for select
      using (exists (select from calendar.reply said where said.occasion = occurrence.occasion and said.by_name));
    comment on column calendar.reply.by_name is
      'They are asked by name: they see this occasion and answer it though they are not of its space, and see nothing else of it. Two sides agreed on it, in a module above.';
  `.execute(db);
}
