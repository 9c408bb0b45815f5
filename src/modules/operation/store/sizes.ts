import { sql } from "kysely";

import type { Work } from "#services/house";

/** How much place a part of the house takes in the database, in bytes. */
export interface PartSize {
  readonly name: string;
  readonly bytes: number;
}

/** The place that each part takes, the largest first: its tables with their indexes. */
export async function listSizes(work: Work): Promise<readonly PartSize[]> {
  const { rows } = await sql<PartSize>`
    select n.nspname as name, sum(pg_total_relation_size(c.oid))::bigint as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
    group by n.nspname order by 2 desc, 1`.execute(work.db);
  return rows;
}
