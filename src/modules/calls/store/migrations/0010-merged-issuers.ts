import { type Kysely, sql } from "kysely";

/**
 * Organisations merge, and come apart again within thirty days: the calls of the one that went are the
 * other's meanwhile, and remember whose they were. Sums of hours of fewer than three answers are no
 * longer kept: any row with fewer goes; on a house where nobody said hours, nothing changes.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.issuer add column came_from uuid;
    comment on column calls.issuer.came_from is
      'The organisation that published it, when that one merged into organisation.';
    delete from calls.effort where answers < 3;
    alter table calls.effort add constraint never_under_three check (answers >= 3);
  `.execute(db);
}
