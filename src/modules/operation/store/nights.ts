import { sql } from "kysely";
import { z } from "zod";

import type { Work } from "#services/house";

import type { Nights } from "../domain/nights.ts";

const NAME = "nights";
const shape = z.object({ at: z.string(), waits: z.int().min(0) });

/** The last night that swept; undefined: none did. */
export async function findNights(work: Work): Promise<Nights | undefined> {
  const { rows } = await sql<{ value: unknown }>`
    select value from house.setting where name = ${NAME}`.execute(work.db);
  const kept = shape.safeParse(rows[0]?.value);
  return kept.success
    ? { at: Temporal.Instant.from(kept.data.at), waits: kept.data.waits }
    : undefined;
}

export async function saveNights(work: Work, { at, waits }: Nights): Promise<void> {
  const value = JSON.stringify({ at: at.toString(), waits });
  await sql`insert into house.setting (name, value) values (${NAME}, ${value}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(work.db);
}
