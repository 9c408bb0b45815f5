import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { shorten } from "#basics/text";
import { listOfSpaceIn } from "#modules/calendar";
import {
  beginDocumentIn,
  reopenDocumentIn,
  seeDocumentIn,
  settleDocumentIn,
} from "#modules/commons";
import { namesOfIn } from "#modules/people";
import { MOST_MARKDOWN, MOST_TITLE } from "#rules/commons";
import { action, type Work } from "#services/house";

import { isFixed } from "../domain/approval.ts";
import { type DocumentId, type MeetingId, type PersonId, stageOf } from "../domain/meeting.ts";
import { minutesOf } from "../domain/minutes.ts";
import { saveApproved } from "../store/approval.ts";
import { listEntries } from "../store/entries.ts";
import { saveDocumentOf } from "../store/meetings.ts";
import { listPoints } from "../store/points.ts";
import { listConsents, listSeats } from "../store/seats.ts";
import { endRoomIn, holdLedIn, type LeadRefusal } from "./open-meeting.ts";
import {
  type Found,
  holdMeetingIn,
  type OfMeeting,
  openEntryIn,
  openPointIn,
  toldPoint,
  wordsIn,
} from "./standing.ts";
import { tellWrittenIn } from "./tell.ts";
import { texts } from "./texts.fr.ts";
import { dayWritten, minutesMarkdown } from "./write-minutes.ts";

/** As whom this module keeps minutes in the commons. */
export const KEPT_BY = "meetings";

/** Who leads closes the meeting: its minutes are written. Closed already, nothing changes. */
export const closeMeeting = action(closeMeetingIn);

export async function closeMeetingIn(
  work: Work,
  { quiet, ...asked }: OfMeeting & { readonly quiet?: true },
): Promise<Result<MeetingId, LeadRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting } = held.value;
  if (stageOf(meeting) === "before") return refused("not-open");
  if (stageOf(meeting) === "over") return done(meeting.id);
  await endRoomIn(work, held.value);
  await writeMinutesIn(work, held.value);
  if (quiet !== true) await tellWrittenIn(work, held.value);
  return done(meeting.id);
}

/**
 * The minutes as a text of the commons, in the space of the circle, that this module keeps: all of them may correct it
 * from then on, and it is published and removed from here alone. Undefined where the commons take none.
 */
export async function writeMinutesIn(work: Work, found: Found): Promise<DocumentId | undefined> {
  const { meeting } = found;
  const known = meeting.document && (await seeDocumentIn(work, { document: meeting.document }));
  if (known !== undefined) return known.document.id;
  const markdown = minutesMarkdown(await toWriteIn(work, found), MOST_MARKDOWN);
  const title = (await wordsIn(work, meeting))?.title ?? "";
  const day = dayWritten(meeting.starts);
  const room = MOST_TITLE - texts.minutes("", day).length;
  const begun = await beginDocumentIn(work, {
    id: newId<"Document">(),
    space: meeting.space,
    title: texts.minutes(shorten(title, room - 1), day),
    language: "fr",
    licence: "CC-BY-SA-4.0",
    themes: [],
    contents: { kind: "text", markdown },
    name: texts.written,
    keptBy: KEPT_BY,
  });
  if (!begun.done) return undefined;
  await saveDocumentOf(work, meeting.id, begun.value);
  return begun.value;
}

/** What the minutes of a meeting are written from, as it stands. */
export async function toWriteIn(work: Work, { meeting, setting }: Found) {
  const points = [];
  for (const one of await listPoints(work, meeting.id)) points.push(await openPointIn(work, one));
  const entries = [];
  for (const one of await listEntries(work, meeting.id)) entries.push(await openEntryIn(work, one));
  const seats = await listSeats(work, meeting.id);
  const answers = await listConsents(work, meeting.id);
  const persons = [
    ...answers.map(({ person }) => person),
    ...seats.flatMap(({ person, holder }) => (holder === undefined ? [person] : [person, holder])),
    ...entries.flatMap(({ by, who }) => (who === undefined ? [by] : [by, who])),
  ];
  return {
    minutes: minutesOf(points.map(toldPoint), entries, answers),
    points,
    entries,
    seats,
    setting,
    names: await namesOfIn(work, [...new Set(persons)]),
    endedAlone: meeting.endedAlone,
    next: await nextIn(work, { meeting }),
    now: work.now,
  };
}

/** When the circle meets next, after that meeting. */
export async function nextIn(
  work: Work,
  { meeting }: Pick<Found, "meeting">,
): Promise<Temporal.Instant | undefined> {
  const dates = await listOfSpaceIn(work, {
    space: meeting.space,
    from: meeting.ends,
    until: meeting.ends.add({ hours: 24 * 400 }),
  });
  return dates.find(
    ({ occurrence, isCancelled }) =>
      !isCancelled &&
      occurrence.id !== meeting.date &&
      Temporal.Instant.compare(occurrence.starts, meeting.ends) >= 0,
  )?.occurrence.starts;
}

export type CorrectRefusal = "unknown-meeting" | "not-over" | "already-approved" | "not-written";

/** A member corrects the minutes until they are approved: they are a text of the circle from then on, if they were not. */
export const correctMinutes = action(
  async (work: Work, asked: OfMeeting): Promise<Result<DocumentId, CorrectRefusal>> => {
    const found = await holdMeetingIn(work, asked);
    if (found === undefined || !found.standing.isMember || found.standing.person === undefined)
      return refused("unknown-meeting");
    if (stageOf(found.meeting) !== "over") return refused("not-over");
    if (isFixed(found.meeting)) return refused("already-approved");
    const document = await writeMinutesIn(work, found);
    return document === undefined ? refused("not-written") : done(document);
  },
);

/** Nobody writes in the minutes from now on; answers the version that stands, undefined where the commons take none. */
export async function settledIn(work: Work, found: Found): Promise<number | undefined> {
  const document = await writeMinutesIn(work, found);
  if (document === undefined) return undefined;
  const settled = await settleDocumentIn(work, { document, as: KEPT_BY });
  return settled.done ? (await seeDocumentIn(work, { document }))?.document.current : undefined;
}

/** Members write in them again. */
export async function unsettledIn(work: Work, { meeting: { document } }: Found): Promise<void> {
  if (document !== undefined) await reopenDocumentIn(work, { document, as: KEPT_BY });
}

/** Those who were there approved the minutes of a meeting, as they stand: nobody corrects them any more. */
export async function approvedIn(work: Work, before: Found, by: PersonId): Promise<void> {
  const version = await settledIn(work, before);
  if (version !== undefined) await saveApproved(work, before.meeting.id, { version, by });
}
