import { dayOf, writeDay } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { type SeenDate, seeOccasionIn, type SeenOccasion } from "#modules/calendar";
import { action, type Work } from "#services/house";

import {
  type MeetingId,
  type OccasionId,
  type OccurrenceId,
  type PersonId,
} from "../domain/meeting.ts";
import {
  findMeetingAt,
  findToApprove,
  saveDates,
  saveMeeting,
  type SealedMeeting,
} from "../store/meetings.ts";
import { savePoint } from "../store/points.ts";
import { saveFacilitator } from "../store/seats.ts";
import type { Found } from "./standing.ts";
import { texts } from "./texts.fr.ts";

export interface PrepareMeeting {
  /** Known beforehand for the demonstration. */
  readonly id?: MeetingId;
  readonly occasion: OccasionId;
  /** One of its dates; else the next that is not over. */
  readonly date?: OccurrenceId | undefined;
}

export type PrepareRefusal = "unknown-occasion" | "not-of-a-circle" | "no-date" | "circle-closed";

/**
 * A member prepares the meeting of their circle at a date of its calendar: its points are written from then on. Prepared
 * already, it is that one. The minutes that nobody approved yet are its first point.
 */
export const prepareMeeting = action(prepareMeetingIn);

export async function prepareMeetingIn(
  work: Work,
  asked: PrepareMeeting,
): Promise<Result<MeetingId, PrepareRefusal>> {
  const seen = await seeOccasionIn(work, { occasion: asked.occasion });
  const me = seen?.where.asker.person;
  if (seen === undefined || me === undefined || seen.where.asker.standing === "outside")
    return refused("unknown-occasion");
  if (seen.where.of !== "circle") return refused("not-of-a-circle");
  if (seen.where.closed) return refused("circle-closed");
  const date = dateOf(seen, asked.date);
  if (date === undefined || seen.occasion.cancelledAt !== undefined) return refused("no-date");
  const { space } = seen.occasion;
  const id = asked.id ?? newId<"Meeting">();
  await saveMeeting(work, {
    id,
    space,
    occasion: seen.occasion.id,
    date: date.id,
    words: await seal(work, space, wordsOf(seen)),
    starts: date.starts,
    ends: date.ends,
    madeBy: me,
  });
  const meeting = await findMeetingAt(work, date.id);
  if (meeting === undefined) throw new Error("a meeting was saved");
  if (meeting.id === id) await beginIn(work, meeting, me);
  return done(meeting.id);
}

function dateOf({ dates }: SeenOccasion, asked: OccurrenceId | undefined): SeenDate | undefined {
  const all = dates.filter(({ cancelledAt }) => cancelledAt === undefined);
  return asked === undefined
    ? all.find(({ isOver }) => !isOver)
    : all.find(({ id }) => id === asked);
}

function wordsOf({ words: { title, video, address } }: SeenOccasion): string {
  return JSON.stringify({ title, video, address });
}

/** What the point is called at which the minutes of a meeting are approved. */
export const titleToApprove = ({ starts }: Pick<SealedMeeting, "starts">, now: Temporal.Instant) =>
  texts.approves(writeDay(dayOf(starts), dayOf(now)));

/** Who prepares it leads it; the minutes of the one before are approved first. */
async function beginIn(work: Work, meeting: SealedMeeting, me: PersonId): Promise<void> {
  await saveFacilitator(work, meeting, me);
  const before = await findToApprove(work, meeting.space, meeting.starts);
  if (before === undefined) return;
  const title = titleToApprove(before, work.now);
  await savePoint(work, {
    id: newId<"Point">(),
    meeting: meeting.id,
    space: meeting.space,
    place: 1,
    words: await seal(work, meeting.space, JSON.stringify({ title })),
    minutes: 5,
    approves: before.id,
    addedBy: me,
  });
}

/** What the calendar says of it now: moved, it moves; called off, it is told; and who replied. Kept as it is once it is over. */
export async function followCalendarIn(
  work: Work,
  { meeting }: Pick<Found, "meeting">,
): Promise<InCalendar> {
  const seen = await seeOccasionIn(work, { occasion: meeting.occasion });
  const date = seen?.dates.find(({ id }) => id === meeting.date);
  const replies = date?.replies ?? [];
  if (seen === undefined || meeting.closedAt !== undefined)
    return { meeting, isOff: false, replies };
  const isOff = seen.occasion.cancelledAt !== undefined || date?.cancelledAt !== undefined;
  if (date === undefined) return { meeting, isOff: meeting.openedAt === undefined, replies };
  return { meeting: { ...meeting, starts: date.starts, ends: date.ends }, isOff, replies };
}

/** A meeting as the calendar has it now. */
interface InCalendar {
  readonly meeting: SealedMeeting;
  readonly isOff: boolean;
  readonly replies: SeenDate["replies"];
}

/** The same, kept: before it is convoked or opened. */
export async function keepCalendarIn(work: Work, found: Found): Promise<Found> {
  const seen = await seeOccasionIn(work, { occasion: found.meeting.occasion });
  const { meeting } = await followCalendarIn(work, found);
  const words = seen && (await seal(work, meeting.space, wordsOf(seen)));
  const kept = { ...meeting, words: words ?? meeting.words };
  await saveDates(work, kept);
  return { ...found, meeting: kept };
}
