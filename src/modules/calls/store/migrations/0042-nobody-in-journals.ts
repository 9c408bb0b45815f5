import { type Kysely, sql } from "kysely";

/** Two public tables held the id of the person who keeps the instance; the kind of actor is enough (decision 0036). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    update calls.import set by = split_part(by, ':', 1) where by like '%:%';
    update calls.twin_pair set by = split_part(by, ':', 1) where by like '%:%';
  `.execute(db);
}
