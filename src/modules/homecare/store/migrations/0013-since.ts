import { type Kysely, sql } from "kysely";

/** Since when an absence holds: what was over before, that day, stays as it stood. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.pause add column since timestamptz;
    comment on column homecare.pause.since is
      'When it was said first, through those that took its place: what was over before stays as it stood. Null: of before this was kept.';
    alter table homecare.visit add column paused_since timestamptz,
      add constraint since_a_pause check (paused_since is null or paused_from is not null);
    comment on column homecare.visit.paused_since is
      'Since when nobody is expected on these days: what was over before, that day, stays as it stood.';
  `.execute(db);
}
