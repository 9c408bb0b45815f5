import { type Kysely, sql } from "kysely";

/** Who ended it may take that back the same day. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table kin.bond add column ended_by_asker boolean;
    comment on column kin.bond.ended_by_asker is
      'Which of the two ended what both had agreed to: who asked, or the other. Null: both did, or it was not agreed.';
  `.execute(db);
}
