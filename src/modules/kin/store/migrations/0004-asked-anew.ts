import { type Kysely, sql } from "kysely";

/** Who did not answer may be written to once more; and a silence may be declined, which who proposed it does not read. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table kin.bond add column asked_anew_at timestamptz;
    comment on column kin.bond.asked_anew_at is
      'Taken back before the other answered, and asked again: when they were written to once more.';
    alter table kin.watch add column declined_at timestamptz;
    comment on column kin.watch.declined_at is
      'The other said not now: who proposed it reads that they wait.';
  `.execute(db);
}
