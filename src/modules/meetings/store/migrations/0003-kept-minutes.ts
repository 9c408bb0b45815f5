import { type Kysely, sql } from "kysely";

/** Minutes that stand in the commons are kept by this module; those that are approved, nobody writes in any more. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table meetings.meeting no force row level security;
    alter table commons.document no force row level security;
    update commons.document as document set kept_by = 'meetings', settled_at = meeting.approved_at
      from meetings.meeting as meeting where meeting.document = document.id;
    alter table commons.document force row level security;
    alter table meetings.meeting force row level security;
  `.execute(db);
}
