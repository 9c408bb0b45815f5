import { sql } from "kysely";

import type { Work } from "#services/house";

import type { MeetingId, PersonId } from "../domain/meeting.ts";

interface Asked {
  readonly by: PersonId;
  /** Which version of them. */
  readonly version: number;
}

/** Minutes are approved by those who are there, as that version of them says. */
export async function saveApproved(
  work: Work,
  id: MeetingId,
  { by, version }: Asked,
): Promise<void> {
  await sql`update meetings.meeting
    set approved_at = ${work.now}, approved_version = ${version}, approved_by = ${by}, approving_since = null
    where id = ${id} and approved_at is null`.execute(work.db);
}

/** From now on they are approved unless somebody objects, as that version of them says. */
export async function saveApproving(
  work: Work,
  id: MeetingId,
  { by, version }: Asked,
): Promise<void> {
  await sql`update meetings.meeting
    set approving_since = ${work.now}, approved_version = ${version}, approved_by = ${by}
    where id = ${id} and approved_at is null`.execute(work.db);
}

/** A member objects: they are to be approved as before. */
export async function saveObjected(work: Work, id: MeetingId, by: PersonId): Promise<void> {
  await sql`update meetings.meeting set approving_since = null, approved_version = null, approved_by = null,
      objected_at = ${work.now}, objected_by = ${by}
    where id = ${id} and approved_at is null`.execute(work.db);
}

/** Nobody objected to those that are so since that moment: they are approved. Under the right of its job. */
export async function saveUnobjected(work: Work, since: Temporal.Instant): Promise<void> {
  await sql`update meetings.meeting set approved_at = ${work.now}
    where approved_at is null and approving_since <= ${since}`.execute(work.db);
}
