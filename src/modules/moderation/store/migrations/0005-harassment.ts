import { type Kysely, sql } from "kysely";

/** Insults, threats and harassment are a reason of their own (DSA, art. 16-2 a). Changes no row; the version before knows it not and shows it as nothing. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table moderation.report
      drop constraint known_reason,
      add constraint known_reason
        check (reason in ('illegal', 'harassment', 'privacy', 'wrong', 'spam', 'other'));
  `.execute(db);
}
