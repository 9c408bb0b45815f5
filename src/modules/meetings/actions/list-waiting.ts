import { listWaitingIn } from "#modules/calendar";
import { listMyMembershipsIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import type { Work } from "#services/house";

import { isThere, type Seat } from "../domain/quorum.ts";
import { type Stage, stageOf } from "../domain/meeting.ts";
import { listMeetings } from "../store/meetings.ts";
import { listSeats } from "../store/seats.ts";
import { listedIn, type ListedMeeting } from "./list-meetings.ts";
import { seatsNowIn } from "./seats-now.ts";

/**
 * The meetings that wait for who acts: in whose room they are not though it is open, and to which they are called and have
 * not answered. A date that the calendar asks them about already is not told twice.
 */
export async function listWaitingMeetingsIn(work: Work): Promise<readonly ListedMeeting[]> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const circles = new Map(
    (await listMyMembershipsIn(work)).map(({ circle }) => [spaceOf(circle), { id: circle }]),
  );
  const asked = new Set((await listWaitingIn(work)).map(({ occurrence }) => occurrence.id));
  const kept = await listMeetings(work, [...circles.keys()], { over: false, from: 0, most: 50 });
  const waiting = [];
  for (const meeting of kept) {
    const stage = stageOf(meeting);
    const circle = circles.get(meeting.space);
    const isPast = Temporal.Instant.compare(meeting.starts, work.now) <= 0;
    const isCalled = meeting.convokedAt !== undefined && !isPast && !asked.has(meeting.date);
    if (circle === undefined || (stage === "before" && !isCalled)) continue;
    const seats = await seatsNowIn(work, { meeting, circle }, await listSeats(work, meeting.id));
    const mine = seats.find(({ person }) => person === me);
    if (isAwaited(stage, mine)) waiting.push(meeting);
  }
  return listedIn(work, waiting);
}

function isAwaited(stage: Stage, mine: Seat | undefined): boolean {
  if (stage === "before" || mine === undefined) return mine === undefined;
  return mine.stands === "coming" && !isThere(mine) && !mine.isRemoved;
}
