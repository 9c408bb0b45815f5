import { sql } from "kysely";

import type { Work } from "#services/house";

/** What was done of one thing that is kept for a time. */
export interface SweptLine {
  readonly name: string;
  /** When it was first counted, before anything was deleted. */
  readonly triedAt: Temporal.Instant;
  /** How many would have gone that night. */
  readonly would: number;
  readonly sweptAt: Temporal.Instant | undefined;
  /** How many went, the last night. */
  readonly swept: number;
}

interface Row {
  readonly name: string;
  readonly tried_at: Temporal.Instant;
  readonly would: number;
  readonly swept_at: Temporal.Instant | null;
  readonly swept: number;
}

/** All lines that were counted or swept, by name. */
export async function listSwept(work: Work): Promise<readonly SweptLine[]> {
  const { rows } = await sql<Row>`select * from operation.retention order by name`.execute(work.db);
  return rows.map(({ name, tried_at: triedAt, would, swept_at: sweptAt, swept }) => ({
    name,
    triedAt,
    would,
    sweptAt: sweptAt ?? undefined,
    swept,
  }));
}

/** Notes how many would go, once: a line that was counted already stays as it is. */
export async function saveTried(work: Work, name: string, would: number): Promise<void> {
  await sql`insert into operation.retention (name, tried_at, would)
    values (${name}, ${work.now}, ${would}) on conflict (name) do nothing`.execute(work.db);
}

/** Notes how many went; several sweeps of one night, which share an instant, add up. */
export async function saveSwept(
  work: Work,
  name: string,
  { night, gone }: { readonly night: Temporal.Instant; readonly gone: number },
): Promise<void> {
  await sql`update operation.retention set swept_at = ${night},
    swept = case when swept_at = ${night} then swept else 0 end + ${gone}
    where name = ${name}`.execute(work.db);
}
