import { type Kysely, sql } from "kysely";

/** What everyone may look for among public occasions. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table calendar.public_search (
      occasion    uuid primary key references calendar.occasion (id) on delete cascade,
      title       text not null,
      words       text not null,
      kind        text not null,
      commune     text,
      department  text
    );
    create index public_by_department on calendar.public_search (department);
    comment on table calendar.public_search is
      'The words of occasions that everyone may see, in clear and without accents, for searches. Written by the step that writes the occasion (calendar/actions/publish-words.ts); the row goes with it, and once it is for members only.';
  `.execute(db);
}
