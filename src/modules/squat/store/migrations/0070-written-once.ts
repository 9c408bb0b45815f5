import { type Kysely, sql } from "kysely";

/** An address that was written to for a door, and did not say yes, is not written to again. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    comment on table squat.opposition is
      'Who is not asked again: a fingerprint of a structure or of an address that said no, or of a letter with an address that was written to for its door (squat.door) and did not say yes. Nothing else.';
  `.execute(db);
}
