import { listWaitingIn } from "#modules/calendar";
import { listMyMembershipsIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import type { Work } from "#services/house";

import { type PersonId, stageOf } from "../domain/meeting.ts";
import { isThere } from "../domain/quorum.ts";
import { listMeetings, type SealedMeeting } from "../store/meetings.ts";
import { listSeats } from "../store/seats.ts";
import { listedIn, type ListedMeeting } from "./list-meetings.ts";
import { followCalendarIn } from "./prepare-meeting.ts";

/** A meeting that waits for who acts, and whether they are in its room already. */
export type WaitingMeeting = ListedMeeting & { readonly isIn: boolean };

/**
 * The meetings that wait for who acts: whose room is open, be they in it or not, and to which they are called and have
 * not answered, as the calendar has them now. A date that the calendar asks them about already is not told twice.
 */
export async function listWaitingMeetingsIn(work: Work): Promise<readonly WaitingMeeting[]> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const spaces = (await listMyMembershipsIn(work)).map(({ circle }) => spaceOf(circle));
  const asked = new Set((await listWaitingIn(work)).map(({ occurrence }) => occurrence.id));
  const waiting = [];
  const joined = new Set<string>();
  for (const meeting of await listMeetings(work, spaces, { over: false, from: 0, most: 50 })) {
    const isBefore = stageOf(meeting) === "before";
    if (isBefore && (meeting.convokedAt === undefined || asked.has(meeting.date))) continue;
    const seat = (await listSeats(work, meeting.id)).find(({ person }) => person === me);
    if (isBefore && seat === undefined) waiting.push(...(await toAnswerIn(work, meeting, me)));
    if (isBefore) continue;
    if (seat === undefined || (seat.stands === "coming" && !seat.isRemoved) || isThere(seat))
      waiting.push(meeting);
    if (seat !== undefined && isThere(seat)) joined.add(meeting.id);
  }
  return (await listedIn(work, waiting)).map((listed) => ({
    ...listed,
    isIn: joined.has(listed.meeting.id),
  }));
}

/** That meeting as the calendar has it now, where it is to come and they replied nothing, not even perhaps; else nothing. */
async function toAnswerIn(
  work: Work,
  kept: SealedMeeting,
  me: PersonId,
): Promise<readonly SealedMeeting[]> {
  const { meeting, isOff, replies } = await followCalendarIn(work, { meeting: kept });
  const isPast = Temporal.Instant.compare(meeting.starts, work.now) <= 0;
  return isOff || isPast || replies.some(({ person }) => person === me) ? [] : [meeting];
}
