import { type Kysely, sql } from "kysely";

/** Who had minutes approved; those that are approved unless somebody objects, since when; who objected. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table meetings.meeting
      add column approving_since timestamptz,
      add column approved_by uuid references people.person (id),
      add column objected_at timestamptz,
      add column objected_by uuid references people.person (id);
    comment on column meetings.meeting.approving_since is
      'Its minutes are approved a week later, unless a member objects; kept once they are approved so. Null: by those who were there, or not yet.';
    comment on column meetings.meeting.approved_by is
      'Who asked for it; null for those of before this was kept.';
    comment on column meetings.meeting.objected_at is
      'A member objected, and from then on those who are there together approve alone.';
  `.execute(db);
}
