import { sql } from "kysely";
import { z } from "zod";

import { type App, isOperator, type Work } from "#services/house";

/** What a drill found: the last backup, restored in a base that was thrown away afterwards. */
export const drillShape = z.object({
  at: z.string(),
  /** The name of the archive; absent when there was none to try. */
  archive: z.string().optional(),
  /** When the backup was made. */
  madeAt: z.string().optional(),
  tables: z.int().default(0),
  rows: z.int().default(0),
  /** Keys that the master key opens, and sealed texts tried that they open. */
  keys: z.int().default(0),
  sealed: z.int().default(0),
  /** Tables that force row security, as the living house has. */
  walls: z.int().default(0),
  /** Migrations that took it from its own version to today's. */
  migrations: z.int().default(0),
  seconds: z.number().default(0),
  /** Where it was restored. */
  where: z.enum(["beside", "apart"]).optional(),
  /** What went wrong, in a French sentence. Absent: the backup can be trusted. */
  problem: z.string().optional(),
});
export type Drill = z.infer<typeof drillShape>;

const NAME = "drill";

/** The last drill; undefined before the first. */
export async function seeDrillIn(work: Work): Promise<Drill | undefined> {
  const { rows } = await sql<{ value: unknown }>`
    select value from house.setting where name = ${NAME}`.execute(work.db);
  const read = drillShape.safeParse(rows[0]?.value);
  return read.success ? read.data : undefined;
}

/** Keeps what the last drill found, in the place of the one before. */
export async function keepDrill(app: App, drill: Drill): Promise<void> {
  await sql`insert into house.setting (name, value) values (${NAME}, ${JSON.stringify(drill)}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(app.db);
}

/** The operator asks for a drill now: once, however often it is asked before it begins. */
export async function requestDrillIn(work: Work): Promise<void> {
  if (!isOperator(work.actor)) throw new Error("only the operator may do that");
  await work.later("drill", {}, { key: "drill" });
}
