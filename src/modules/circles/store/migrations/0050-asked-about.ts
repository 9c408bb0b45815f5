import { type Kysely, sql } from "kysely";

/** What an invitation is about, besides the circle: a call that is answered together. One empty column: a short lock. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table circles.invite_list add column about bytea;
    comment on column circles.invite_list.about is
      'What a structure is asked for, and for which structure (circles/domain/asked-about.ts), sealed under the key of the space.';
  `.execute(db);
}
