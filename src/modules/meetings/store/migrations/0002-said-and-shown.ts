import { type Kysely, sql } from "kysely";

/** Who said it themselves; who is there from outside; what was approved; whether it was open when it opened. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table meetings.consent add column by_oneself boolean not null default true;
    comment on column meetings.consent.by_oneself is
      'They said it themselves; false: who leads wrote down what they said on the telephone.';

    alter table meetings.seat add column is_guest boolean not null default false;
    comment on column meetings.seat.is_guest is
      'Not of the circle: they write in an open meeting, and are no voice of it.';

    alter table meetings.meeting add column was_open boolean;
    alter table meetings.meeting no force row level security;
    alter table meetings.setting no force row level security;
    update meetings.meeting as meeting set was_open = coalesce((select setting.is_open
      from meetings.setting as setting where setting.space = meeting.space), false)
      where meeting.opened_at is not null;
    alter table meetings.meeting force row level security;
    alter table meetings.setting force row level security;
    comment on column meetings.meeting.was_open is
      'Whether the circle’s meetings were open when its room opened; null before: what the circle says today.';

    alter table meetings.meeting add column approved_version integer;
    comment on column meetings.meeting.approved_version is
      'Which version of its document was approved; null for those of before this was kept.';
  `.execute(db);
}
