import { sql } from "kysely";

import type { Work } from "#services/house";

import { COMMON_WORDS } from "../domain/common-words.ts";

/**
 * The telling stems of some words: without those that every need holds. Lines of tables and offers of the
 * directory keep theirs in the same way (the two configurations of text search read alike).
 */
export async function stemsOf(work: Work, words: string): Promise<readonly string[]> {
  const { rows } = await sql<{ stems: string[] }>`
    select array(select unnest(tsvector_to_array(to_tsvector('exchanges.needs', ${words})))
      except select unnest(tsvector_to_array(to_tsvector('exchanges.needs', ${COMMON_WORDS})))
      order by 1) as stems`.execute(work.db);
  return rows[0]?.stems ?? [];
}
