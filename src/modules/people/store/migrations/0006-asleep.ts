import { type Kysely, sql } from "kysely";

/**
 * Since when somebody did not come, to tell accounts that sleep. Those who are here already count as
 * seen when this comes: nobody's sleep began before we could know.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.person
      add column seen_at timestamptz default clock_timestamp(),
      add column asleep_told_at timestamptz;
    alter table people.person alter column seen_at drop default;
    comment on column people.person.seen_at is
      'When they last came in, or their session was last used as the night knew it; null before: then joined_at counts.';
    comment on column people.person.asleep_told_at is
      'When they were written to that their account sleeps; null again once they come.';
  `.execute(db);
}
