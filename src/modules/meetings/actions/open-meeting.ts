import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import {
  type MeetingId,
  mayOpenAt,
  openPointOf,
  type PersonId,
  stageOf,
} from "../domain/meeting.ts";
import { mayLead } from "../domain/rights.ts";
import { saveEndedAlone, saveOpened, saveSlow, saveState } from "../store/meetings.ts";
import { listPoints, savePointClosed, savePointOpened } from "../store/points.ts";
import { endHands, saveSeat } from "../store/seats.ts";
import type { OfPoint } from "./keep-points.ts";
import { followCalendarIn, keepCalendarIn } from "./prepare-meeting.ts";
import { keepSeatsIn } from "./seats-now.ts";
import {
  appendEntryIn,
  type Found,
  holdMeetingIn,
  type OfMeeting,
  type OfRoom,
} from "./standing.ts";

export type LeadRefusal =
  | "unknown-meeting"
  | "not-yours-to-lead"
  | "not-open"
  | "too-early"
  | "is-off"
  | "already-over"
  | "unknown-point";

/** A meeting that is held, and that the person who acts leads. */
export async function holdLedIn(
  work: Work,
  asked: OfMeeting,
): Promise<Result<Found & { readonly me: NonNullable<Found["standing"]["person"]> }, LeadRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined) return refused("unknown-meeting");
  return mayLead(found.standing) ? done({ ...found, me }) : refused("not-yours-to-lead");
}

/** Who leads opens the room, some hours before its beginning at the earliest. Open already, nothing changes. */
export const openMeeting = action(openMeetingIn);

export async function openMeetingIn(
  work: Work,
  asked: OfMeeting,
): Promise<Result<MeetingId, LeadRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting, me } = held.value;
  if (meeting.closedAt !== undefined) return refused("already-over");
  if (meeting.openedAt !== undefined) return done(meeting.id);
  if ((await followCalendarIn(work, held.value)).isOff) return refused("is-off");
  const now = await keepCalendarIn(work, held.value);
  if (!mayOpenAt(now.meeting, work.now)) return refused("too-early");
  await keepSeatsIn(work, now);
  await saveOpened(work, meeting.id, held.value.standing.isOpen);
  await saveSeat(work, meeting, { person: me, stands: "present", holder: undefined });
  await appendEntryIn(work, now, { kind: "opened", by: me });
  return done(meeting.id);
}

/** Who leads opens a point; the one that was open is closed. Open already, nothing changes. */
export const openPoint = action(openPointIn);

export async function openPointIn(
  work: Work,
  asked: OfPoint,
): Promise<Result<MeetingId, LeadRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting, me } = held.value;
  if (stageOf(meeting) !== "open") return refused("not-open");
  const points = await listPoints(work, meeting.id);
  const point = points.find(({ id }) => id === asked.point);
  if (point === undefined) return refused("unknown-point");
  const open = openPointOf(points);
  if (open?.id === point.id) return done(meeting.id);
  if (open !== undefined) await closeOneIn(work, held.value, open.id);
  await savePointOpened(work, point.id);
  await appendEntryIn(work, held.value, { kind: "point-opened", by: me, point: point.id });
  return done(meeting.id);
}

/** Who leads closes a point; closed already, nothing changes. Hands are lowered with it. */
export const closePoint = action(closePointIn);

export async function closePointIn(
  work: Work,
  asked: OfPoint,
): Promise<Result<MeetingId, LeadRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting } = held.value;
  if (stageOf(meeting) !== "open") return refused("not-open");
  const open = openPointOf(await listPoints(work, meeting.id));
  if (open?.id === asked.point) await closeOneIn(work, held.value, open.id);
  return done(meeting.id);
}

async function closeOneIn(
  work: Work,
  found: OfRoom & { readonly me: PersonId },
  point: OfPoint["point"],
): Promise<void> {
  await savePointClosed(work, point);
  await endHands(work, found.meeting);
  await appendEntryIn(work, found, { kind: "point-closed", by: found.me, point });
}

/** Slow mode: who leads says how many seconds one waits between two messages; 0, none. */
export const slowDown = action(
  async (
    work: Work,
    asked: OfMeeting & { readonly seconds: number },
  ): Promise<Result<MeetingId, LeadRefusal>> => {
    const held = await holdLedIn(work, asked);
    if (!held.done) return held;
    await saveSlow(work, held.value.meeting.id, asked.seconds);
    return done(held.value.meeting.id);
  },
);

/**
 * What closes with a meeting: its open point, and the hands. Answers nothing; its minutes are written apart.
 * @param alone Nobody closed it: it ends by itself, and who prepared it stands for who closed it.
 */
export async function endRoomIn(
  work: Work,
  found: OfRoom & { readonly me: PersonId },
  alone?: "alone",
): Promise<void> {
  const { id } = found.meeting;
  const open = openPointOf(await listPoints(work, id));
  if (open !== undefined) await closeOneIn(work, found, open.id);
  await (alone === undefined ? saveState(work, id, "closed") : saveEndedAlone(work, id));
  await endHands(work, found.meeting);
  await appendEntryIn(work, found, { kind: "closed", by: found.me });
}
