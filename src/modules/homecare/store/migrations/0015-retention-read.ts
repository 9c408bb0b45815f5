import { type Kysely, sql } from "kysely";

/** When who operates last said that they read how long each kind of row is kept. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.deployment add column retention_read_at timestamptz;
    comment on column homecare.deployment.retention_read_at is
      'When it was last said that the durations of each kind of row were read. Null: it was opened before this was asked.';
  `.execute(db);
}
