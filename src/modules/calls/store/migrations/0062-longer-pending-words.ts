import { type Kysely, sql } from "kysely";

/**
 * New words wait in a list until they are merged into the index of open calls, or of those that closed. At 256 KB
 * (`0003-short-lists.ts`) an import merged after every fifty calls, each time all over the index: half of what it
 * asked of PostgreSQL. At 1 MB it merges a quarter as often; a search just after an import reads that list whole, 3 ms.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter index calls.open_by_words set (gin_pending_list_limit = 1024);
    alter index calls.recent_by_words set (gin_pending_list_limit = 1024);
    alter index calls.old_by_words set (gin_pending_list_limit = 1024);
  `.execute(db);
}
