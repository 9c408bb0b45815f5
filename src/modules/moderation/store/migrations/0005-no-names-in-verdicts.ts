import { type Kysely, sql } from "kysely";

/**
 * Statements are public, and said by the id of a person who had decided of what somebody else had written: who judged
 * whom (decision 0036). What remains is the kind of actor; who sat in a review is in its own tables, which are guarded.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    update moderation.verdict set by = split_part(by, ':', 1) where by like '%:%';
    comment on column moderation.verdict.by is
      'The kind of actor, never whom. A version before this one may still add an id: nothing reads it.';
  `.execute(db);
}
