import { type Kysely, sql } from "kysely";

/**
 * An alert that is stopped stays a week, so that a tap too many can be undone. No row is changed. The version before
 * lists neither the state nor the day, and never tells anything of an alert that is not "on".
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.alert
      add column stopped_at timestamptz,
      drop constraint known_state,
      add constraint known_state check (state in ('asked', 'on', 'paused', 'stopped')),
      add constraint stopped_on_a_day check (state <> 'stopped' or stopped_at is not null);
    create index to_forget on calls.alert (stopped_at) where state = 'stopped';
    comment on column calls.alert.stopped_at is
      'When it was stopped, the last time that it was: a week later it is deleted (calls/domain/alert.ts).';
  `.execute(db);
}
