import { sql } from "kysely";
import { z } from "zod";

import type { Work } from "#services/house";

const NAME = "kori";
const shape = z.object({ worth: z.string().min(1) });

/** What the territory said that one kori stands for; undefined: nothing. */
export async function findWorth(work: Work): Promise<string | undefined> {
  const { rows } = await sql<{ value: unknown }>`
    select value from house.setting where name = ${NAME}`.execute(work.db);
  return shape.safeParse(rows[0]?.value).data?.worth;
}

/** Says it, or nothing any more. */
export async function saveWorth(work: Work, worth: string | undefined): Promise<void> {
  if (worth === undefined)
    await sql`delete from house.setting where name = ${NAME}`.execute(work.db);
  else
    await sql`insert into house.setting (name, value)
      values (${NAME}, ${JSON.stringify({ worth })}::jsonb)
      on conflict (name) do update set value = excluded.value`.execute(work.db);
}
