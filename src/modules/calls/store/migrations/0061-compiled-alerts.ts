import { type Kysely, sql } from "kysely";

/**
 * By which words an alert was compiled: when the list changes, those compiled by another are compiled again
 * (`alerts/actions/compile-alerts.ts`). Null: before that was kept.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.alert add column compiled_as text;
    comment on column calls.alert.compiled_as is
      'The mark of the words and of the rule by which query and anchors were compiled. Another, or null: compiled again within the hour.';
  `.execute(db);
}
