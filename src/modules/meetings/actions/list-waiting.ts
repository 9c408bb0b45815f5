import { listWaitingIn } from "#modules/calendar";
import { listMyMembershipsIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import type { Work } from "#services/house";

import { mayObjectAt, objectsUntil } from "../domain/approval.ts";
import { endsAlone, type PersonId, stageOf } from "../domain/meeting.ts";
import { isThere } from "../domain/quorum.ts";
import { listMeetings, listToRead, type SealedMeeting } from "../store/meetings.ts";
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
    // Nobody closed it, and it is over: it is not held any more, be it written so yet or not.
    if (endsAlone(meeting, work.now)) continue;
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

/** Minutes that wait for who acts to read them, and until when they may object; undefined: they were not there. */
export type WaitingMinutes = ListedMeeting & { readonly until: Temporal.Instant | undefined };

/** In days: so long the minutes of a meeting wait for who was not there. */
const DAYS_TO_READ = 7;

/** The minutes that are approved unless they object, and those of meetings of this week where they were not. */
export async function listWaitingMinutesIn(work: Work): Promise<readonly WaitingMinutes[]> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const spaces = (await listMyMembershipsIn(work)).map(({ circle }) => spaceOf(circle));
  const since = work.now.subtract({ hours: 24 * DAYS_TO_READ });
  const untils = new Map<string, Temporal.Instant | undefined>();
  const waiting = [];
  for (const meeting of await listToRead(work, spaces, since)) {
    const until = mayObjectAt(meeting, work.now) ? objectsUntil(meeting) : undefined;
    const waits =
      until === undefined
        ? await missedIn(work, meeting, { me, since })
        : meeting.approvedBy !== me;
    if (!waits) continue;
    untils.set(meeting.id, until);
    waiting.push(meeting);
  }
  return (await listedIn(work, waiting)).map((one) => ({
    ...one,
    until: untils.get(one.meeting.id),
  }));
}

/** Whether that meeting was over since then, is not approved, and they were not there. */
async function missedIn(
  work: Work,
  meeting: SealedMeeting,
  { me, since }: { readonly me: PersonId; readonly since: Temporal.Instant },
): Promise<boolean> {
  const { closedAt, approvedAt } = meeting;
  if (closedAt === undefined || approvedAt !== undefined) return false;
  if (Temporal.Instant.compare(closedAt, since) < 0) return false;
  const seats = await listSeats(work, meeting.id);
  return !seats.some((seat) => seat.person === me && isThere(seat));
}
