import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { listOfSpaceIn } from "#modules/calendar";
import { memberIdsAtIn, seeRolesIn } from "#modules/circles";
import { beginDocumentIn, keepVersionIn, publishDocumentIn, seeDocumentIn } from "#modules/commons";
import { namesOfIn } from "#modules/people";
import { action, reading, type Work } from "#services/house";

import {
  type DocumentId,
  type MeetingId,
  openPointOf,
  type PersonId,
  stageOf,
} from "../domain/meeting.ts";
import { minutesOf, namesToFunctions } from "../domain/minutes.ts";
import { listEntries } from "../store/entries.ts";
import { saveDocumentOf, saveState } from "../store/meetings.ts";
import { listPoints } from "../store/points.ts";
import { listSeats } from "../store/seats.ts";
import { endRoomIn, holdLedIn, type LeadRefusal } from "./open-meeting.ts";
import {
  appendEntryIn,
  findMeetingIn,
  type Found,
  holdMeetingIn,
  type OfMeeting,
  openEntryIn,
  openPointIn,
  wordsIn,
} from "./standing.ts";
import { tellWrittenIn } from "./tell.ts";
import { texts } from "./texts.fr.ts";
import { dayWritten, minutesMarkdown } from "./write-minutes.ts";

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
  await writeIn(work, held.value);
  if (quiet !== true) await tellWrittenIn(work, held.value);
  return done(meeting.id);
}

/** The minutes as a text of the commons, in the space of the circle; what all of them may correct from then on. */
async function writeIn(work: Work, found: Found): Promise<DocumentId> {
  const { meeting } = found;
  if (meeting.document !== undefined) return meeting.document;
  const markdown = minutesMarkdown(await toWriteIn(work, found));
  const title = (await wordsIn(work, meeting))?.title ?? "";
  const begun = await beginDocumentIn(work, {
    id: newId<"Document">(),
    space: meeting.space,
    title: texts.minutes(title, dayWritten(meeting.starts)),
    language: "fr",
    licence: "CC-BY-SA-4.0",
    themes: [],
    contents: { kind: "text", markdown },
    name: texts.written,
  });
  if (!begun.done) throw new Error(`minutes are not written: ${begun.refusal}`);
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
  const persons = [
    ...seats.flatMap(({ person, holder }) => (holder === undefined ? [person] : [person, holder])),
    ...entries.flatMap(({ by, who }) => (who === undefined ? [by] : [by, who])),
  ];
  return {
    minutes: minutesOf(points, entries),
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

export type MinutesRefusal =
  | "unknown-meeting"
  | "not-over"
  | "not-yours-to-lead"
  | "not-open"
  | "not-approved"
  | "say-for-good"
  | "not-yours-to-publish";

/** A member corrects the minutes: they are a text of the circle from then on, if they were not. */
export const correctMinutes = action(
  async (work: Work, asked: OfMeeting): Promise<Result<DocumentId, MinutesRefusal>> => {
    const found = await holdMeetingIn(work, asked);
    if (found === undefined || !found.standing.isMember || found.standing.person === undefined)
      return refused("unknown-meeting");
    if (stageOf(found.meeting) !== "over") return refused("not-over");
    return done(await writeIn(work, found));
  },
);

/** Who leads a meeting approves, at the point that is open, the minutes of the one before. Approved already, nothing changes. */
export const approveMinutes = action(approveMinutesIn);

export async function approveMinutesIn(
  work: Work,
  asked: OfMeeting,
): Promise<Result<MeetingId, MinutesRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done)
    return refused(held.refusal === "not-yours-to-lead" ? held.refusal : "unknown-meeting");
  const { meeting, me } = held.value;
  const open = openPointOf(await listPoints(work, meeting.id));
  const approves = open?.approves;
  if (stageOf(meeting) !== "open" || open === undefined || approves === undefined)
    return refused("not-open");
  const before = await holdMeetingIn(work, { meeting: approves });
  if (before === undefined || stageOf(before.meeting) !== "over") return refused("not-over");
  if (before.meeting.approvedAt !== undefined) return done(meeting.id);
  await writeIn(work, before);
  await saveState(work, before.meeting.id, "approved");
  await appendEntryIn(work, held.value, {
    kind: "decided",
    by: me,
    words: { text: texts.approved(dayWritten(before.meeting.starts)) },
    about: before.meeting.id,
    point: open.id,
  });
  return done(meeting.id);
}

/** The same, for who is about to publish them. */
export const seeWithoutNames = reading(async (work: Work, asked: OfMeeting) => {
  const found = await findMeetingIn(work, asked);
  return found?.standing.isMember === true ? withoutNamesIn(work, found) : undefined;
});

/** The minutes as everyone would read them: each named by what they do. Undefined until they are written. */
export async function withoutNamesIn(work: Work, found: Found): Promise<string | undefined> {
  const { document } = found.meeting;
  const seen = document && (await seeDocumentIn(work, { document }));
  if (seen?.contents.kind !== "text") return undefined;
  return namesToFunctions(seen.contents.markdown, await functionsIn(work, found));
}

/** What each does in the circle, by their name: the role that they hold, else who leads, else a member. */
async function functionsIn(work: Work, { meeting, circle, facilitators }: Found) {
  const { seats, names } = await toWriteIn(work, {
    meeting,
    circle,
    facilitators,
    setting: { isOpen: false, powers: 0, quorum: undefined },
    standing: {
      person: undefined,
      isMember: true,
      keepsCircle: false,
      facilitates: false,
      isOpen: false,
    },
  });
  const roles = (await seeRolesIn(work, { circle: circle.id }))?.roles ?? [];
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  const named = await namesOfIn(work, [...members, ...names.keys()]);
  const functionOf = (person: PersonId) =>
    roles.find(({ holder, role }) => holder?.person === person && role.endedAt === undefined)?.role
      .name ?? (facilitators.includes(person) ? texts.facilitates : texts.member);
  const all = new Set([...named.keys(), ...seats.map((seat) => seat.person)]);
  return new Map([...all].map((person) => [named.get(person) ?? "", functionOf(person)]));
}

/** A member publishes minutes that are approved: a version without names, under a free licence, for good. */
export const publishMinutes = action(publishMinutesIn);

export async function publishMinutesIn(
  work: Work,
  asked: OfMeeting & { readonly forGood: boolean },
): Promise<Result<DocumentId, MinutesRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done)
    return refused(held.refusal === "not-yours-to-lead" ? held.refusal : "unknown-meeting");
  const { meeting } = held.value;
  const { document } = meeting;
  if (document === undefined || meeting.approvedAt === undefined) return refused("not-approved");
  if (meeting.publishedAt !== undefined) return done(document);
  if (!asked.forGood) return refused("say-for-good");
  const markdown = await withoutNamesIn(work, held.value);
  const base = (await seeDocumentIn(work, { document }))?.version.number;
  if (markdown === undefined || base === undefined) return refused("unknown-meeting");
  const contents = { kind: "text", markdown } as const;
  const kept = await keepVersionIn(work, { document, base, contents, name: texts.forAll });
  if (!kept.done) return refused("unknown-meeting");
  const published = await publishDocumentIn(work, { document, forGood: true });
  if (!published.done) return refused("not-yours-to-publish");
  await saveState(work, meeting.id, "published");
  return done(document);
}
