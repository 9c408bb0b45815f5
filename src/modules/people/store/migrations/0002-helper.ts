import { type Kysely, sql } from "kysely";

/** Whom somebody calls when they need help. No row has one yet. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.person
      add column helper bytea,
      add constraint who_left_calls_nobody check (left_at is null or helper is null);
    comment on column people.person.helper is
      'Whom they call for help: a name and a telephone that they chose, as JSON, sealed under the key of their own id.';
  `.execute(db);
}
