import { type Kysely, sql } from "kysely";

/** For which employer a guest asked that what was lent be noted, until somebody who says yes there does. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table squat.visit add column lent_for uuid, add column lent_noted_at timestamptz;
    create index lent_to_note on squat.visit (lent_for) where lent_noted_at is null;
    comment on column squat.visit.lent_for is
      'The organisation for which the guest worked that day, as they named it themself for what was lent, and so to the host: who may approve for it notes it, at lent_noted_at.';
  `.execute(db);
}
