import { type Kysely, sql } from "kysely";

/**
 * What a statement of reasons also says (DSA, art. 17-3 b and e): whether somebody had reported the
 * thing, and the charter of a circle as a ground. Changes no row: of the verdicts given before, it
 * is not known, and their pages say nothing of it.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table moderation.verdict
      add column upon_notice boolean,
      drop constraint known_ground,
      add constraint known_ground check (ground in ('law', 'terms', 'charter'));
    comment on column moderation.verdict.upon_notice is
      'Whether a report waited when it was given; false: of the moderators’ own motion; null: given before this was noted.';
  `.execute(db);
}
