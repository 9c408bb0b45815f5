import { sql } from "kysely";

import type { Work } from "#services/house";

import type { LineId, OrientationId } from "../domain/orientation.ts";

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
