import { sql } from "kysely";

import type { SpaceId, Work } from "#services/house";

import type { MeetingId, PersonId } from "../domain/meeting.ts";

/** What decides whether somebody may follow a room, in one row: it is asked for each who listens, at each line. */
export interface Followed {
  readonly space: SpaceId;
  /** They were shown out, of a room that is not over. */
  readonly isOut: boolean;
}

/** Undefined where the rows of the meeting are not for who asks. */
export async function findFollowed(
  work: Work,
  meeting: MeetingId,
  person: PersonId,
): Promise<Followed | undefined> {
  const { rows } = await sql<{ space: SpaceId; is_out: boolean }>`
    select meeting.space, meeting.closed_at is null and exists (select from meetings.seat as seat
      where seat.meeting = meeting.id and seat.person = ${person} and seat.removed_at is not null) as is_out
    from meetings.meeting as meeting where meeting.id = ${meeting}`.execute(work.db);
  const [row] = rows;
  return row && { space: row.space, isOut: row.is_out };
}
