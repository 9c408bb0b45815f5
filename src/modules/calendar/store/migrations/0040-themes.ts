import { type Kysely, sql } from "kysely";

/** What an occasion is about: everyone finds public ones by it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calendar.occasion add column themes text[] not null default '{}';
    comment on column calendar.occasion.themes is
      'What it is about: themes of subjects/domain/themes.ts, four at most, in that order.';
    alter table calendar.public_search add column themes text[] not null default '{}';
  `.execute(db);
}
