import { sql } from "kysely";

import type { Work } from "#services/house";

import type { LineId, OrientationId } from "../domain/orientation.ts";

export interface HeldByLine {
  readonly line: LineId;
  readonly held: readonly string[];
  readonly sameTrade: boolean;
}

/** Which of these stems each standing line of these tables holds, and whether its trade is this one; those with none of it are left out. */
export async function listHeldByLines(
  work: Work,
  asked: {
    readonly orientations: readonly OrientationId[];
    readonly stems: readonly string[];
    readonly rome: string | undefined;
  },
): Promise<readonly HeldByLine[]> {
  if (asked.orientations.length === 0) return [];
  const { rows } = await sql<HeldByLine>`
    select line, held, "sameTrade" from (
      select v.line, array(select unnest(tsvector_to_array(v.stems))
          intersect select unnest(${[...asked.stems]}::text[])) as held,
        coalesce(v.rome = ${asked.rome ?? null}, false) as "sameTrade"
      from exchanges.orientation_version v join exchanges.orientation_line l on l.standing = v.id
      where v.orientation = any (${[...asked.orientations]})) as scored
    where cardinality(held) > 0 or "sameTrade"`.execute(work.db);
  return rows;
}
