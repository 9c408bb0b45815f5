import { sql } from "kysely";

import type { Work } from "#services/house";

import type { LineId, OrientationId } from "../domain/orientation.ts";
import { COMMON_WORDS } from "../domain/table-route.ts";

/** The telling stems of some words: without those that every need holds. */
export async function stemsOf(work: Work, words: string): Promise<readonly string[]> {
  const { rows } = await sql<{ stems: string[] }>`
    select array(select unnest(tsvector_to_array(to_tsvector('exchanges.needs', ${words})))
      except select unnest(tsvector_to_array(to_tsvector('exchanges.needs', ${COMMON_WORDS})))
      order by 1) as stems`.execute(work.db);
  return rows[0]?.stems ?? [];
}

/** How many of these stems each standing line of these tables holds; those with none are left out. A trade that is the same counts as two. */
export async function scoreLines(
  work: Work,
  asked: {
    readonly orientations: readonly OrientationId[];
    readonly stems: readonly string[];
    readonly rome: string | undefined;
  },
): Promise<ReadonlyMap<LineId, number>> {
  if (asked.orientations.length === 0) return new Map();
  const { rows } = await sql<{ line: LineId; score: number }>`
    select line, score from (
      select v.line, cardinality(array(select unnest(tsvector_to_array(v.stems))
          intersect select unnest(${[...asked.stems]}::text[])))
        + case when v.rome = ${asked.rome ?? null} then 2 else 0 end as score
      from exchanges.orientation_version v join exchanges.orientation_line l on l.standing = v.id
      where v.orientation = any (${[...asked.orientations]})) as scored
    where score > 0`.execute(work.db);
  return new Map(rows.map(({ line, score }) => [line, score]));
}
