import { type Kysely, sql } from "kysely";

/** A call may ask for another structure to be partner with. Checks a small table: short lock. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table projects.requirement drop constraint known_kind,
      add constraint known_kind check (kind in ('structure', 'skill', 'reference', 'territory', 'form', 'means', 'own'));
  `.execute(db);
}
