import { type Kysely, sql } from "kysely";

/** What the nightly sweep did of each thing that is kept for a time. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table operation.retention (
      name      text primary key,
      tried_at  timestamptz not null,
      would     integer not null,
      swept_at  timestamptz,
      swept     integer not null default 0,
      constraint counts check (would >= 0 and swept >= 0)
    );
    comment on table operation.retention is
      'One row for each thing kept for a time (Module.retains, by its name). The first night only counts (would); from the next on it deletes: when it last did, and how many that night (swept).';
  `.execute(db);
}
