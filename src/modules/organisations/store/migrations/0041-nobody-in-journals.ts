import { type Kysely, sql } from "kysely";

/**
 * Two public tables held the id of the person who keeps the instance (decision 0036). Who made two organisations one is
 * in the journal of administrative acts, which is guarded.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    update organisations.register_import set by = split_part(by, ':', 1) where by like '%:%';
    update organisations.merge set by_person = null where by_person is not null;
    comment on column organisations.merge.by_person is
      'Empty: the journal of administrative acts says by whom. A version before this one may still fill it: nothing reads it.';
  `.execute(db);
}
