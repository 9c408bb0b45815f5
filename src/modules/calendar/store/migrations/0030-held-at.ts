import { type Kysely, sql } from "kysely";

/** What is held at a venue is found by it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create index held_at on calendar.occasion (venue) where venue is not null;
    comment on column calendar.occasion.venue is
      'The premises where it is held (premises.venue), kept by who said so; the commune is theirs.';
  `.execute(db);
}
