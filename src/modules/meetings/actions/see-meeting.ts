import { readKeptIn, seeDocumentIn } from "#modules/commons";
import type { Circle } from "#rules/circles";
import { reading, type Work } from "#services/house";

import { heardOutside, isBehindDoors } from "../domain/closed-session.ts";
import type { Entry } from "../domain/entry.ts";
import {
  type EntryId,
  type Meeting,
  openPointOf,
  type PersonId,
  type Point,
  type Stage,
  stageOf,
  type Words,
} from "../domain/meeting.ts";
import { type Minutes, minutesOf } from "../domain/minutes.ts";
import { awaitedOf, type Seat, type Setting, type Voices, voicesOf } from "../domain/quorum.ts";
import { mayLead, maySpeak, mayTakePart, mayWritePoints, type Standing } from "../domain/rights.ts";
import { listEntries } from "../store/entries.ts";
import { listPoints } from "../store/points.ts";
import { type Hand, listConsents, listGuests, listHands, listSeats } from "../store/seats.ts";
import { KEPT_BY, nextIn } from "./keep-minutes.ts";
import { leftOverIn } from "./keep-points.ts";
import { type Named, namedIn, type Room } from "./name-people.ts";
import { followCalendarIn } from "./prepare-meeting.ts";
import { seatsNowIn } from "./seats-now.ts";
import {
  beside,
  findMeetingIn,
  type Found,
  openEntryIn,
  openPointIn,
  type OfMeeting,
  toldPoint,
  wordsIn,
} from "./standing.ts";
import { open } from "#modules/access";
import { texts } from "./texts.fr.ts";

/** A decision that is put, and what each said of it. */
export interface SeenProposal {
  readonly id: EntryId;
  readonly entry: Entry;
  readonly agrees: readonly PersonId[];
  readonly objects: readonly { readonly person: PersonId; readonly why: string }[];
  readonly awaited: readonly PersonId[];
  readonly mine: "agrees" | "objects" | undefined;
}

/** A meeting as somebody sees it, with what they may do. */
export interface SeenMeeting {
  readonly meeting: Meeting;
  readonly words: Words;
  readonly circle: Circle;
  readonly setting: Setting;
  readonly standing: Standing;
  readonly stage: Stage;
  /** The calendar called it off. */
  readonly isOff: boolean;
  readonly points: readonly Point[];
  readonly open: Point | undefined;
  readonly entries: readonly Entry[];
  readonly seats: readonly Seat[];
  /** Who wrote there from outside, for who leads. */
  readonly guests: readonly Seat[];
  readonly mine: Seat | undefined;
  readonly voices: Voices;
  readonly hands: readonly Hand[];
  readonly facilitators: readonly PersonId[];
  /** How each person who is named there is called for who reads: by name, else by what they do. */
  readonly names: ReadonlyMap<PersonId, string>;
  /** Members of the circle, for its members. */
  readonly people: readonly { readonly person: PersonId; readonly name: string }[];
  /** What is put and not settled yet, in order. */
  readonly proposals: readonly SeenProposal[];
  readonly minutes: Minutes;
  /** The meeting whose minutes the open point approves. */
  readonly toApprove: Meeting | undefined;
  /** The minutes as they were corrected, in Markdown; undefined while they are those of the marks. */
  readonly corrected: string | undefined;
  /** They were published, and moderation hides them from who reads: nor are the marks that they were made of. */
  readonly isWithdrawn: boolean;
  readonly next: Temporal.Instant | undefined;
  /** What the meeting before left, which a member may take up. */
  readonly leftOver: readonly Point[];
  readonly may: {
    readonly points: boolean;
    readonly speak: boolean;
    readonly take: boolean;
    readonly lead: boolean;
    /** Reads what was said, and not the minutes alone. */
    readonly hear: boolean;
  };
}

/** Sees a meeting; undefined when there is none that one may know of. */
export const seeMeeting = reading(seeMeetingIn);

export async function seeMeetingIn(work: Work, asked: OfMeeting): Promise<SeenMeeting | undefined> {
  const found = await findMeetingIn(work, asked);
  const words = found && (await wordsIn(work, found.meeting));
  if (found === undefined || words === undefined) return undefined;
  const { meeting, isOff } = await followCalendarIn(work, found);
  const kept = await roomIn(work, found);
  const room = { ...kept, seats: await seatsNowIn(work, { ...found, meeting }, kept.seats) };
  const { standing, setting, circle } = found;
  const stage = stageOf(meeting);
  const mine = [...room.seats, ...room.guests].find(({ person }) => person === standing.person);
  const isOut = mine?.isRemoved === true && stage === "open";
  const { names, people, without, rewrite } = await namedIn(work, found, room);
  const told = without(room);
  const opened = openPointOf(told.points);
  const text = await textIn(work, found);
  const isWithdrawn = !standing.isMember && meeting.publishedAt !== undefined && text === undefined;
  const { words: _, ...plain } = meeting;
  return {
    meeting: plain,
    words: standing.isMember
      ? words
      : { title: rewrite(words.title), video: undefined, address: undefined },
    circle,
    setting,
    standing,
    stage,
    isOff,
    points: told.points,
    open: opened,
    entries: isOut ? [] : told.entries,
    seats: room.seats,
    guests: mayLead(standing) ? room.guests : [],
    mine,
    voices: voicesOf(room.seats, setting),
    hands: room.hands,
    facilitators: found.facilitators,
    names,
    people,
    proposals: isOut ? [] : await proposalsIn(work, found, told, rewrite),
    minutes: isWithdrawn
      ? { parts: [], left: [] }
      : minutesOf(told.points.map(toldPoint), told.entries, await answersIn(work, found)),
    toApprove: await toApproveIn(work, opened),
    corrected: correctedOf(text, rewrite),
    isWithdrawn,
    next: await nextIn(work, found),
    leftOver: await leftOverIn(work, found, room.points),
    may: mayIn(found, { isOut, open: opened }),
  };
}

/** Who consented to what, for members: to who reads from outside, decisions say how many voices there were. */
async function answersIn(work: Work, { meeting, standing }: Found) {
  return standing.isMember ? listConsents(work, meeting.id) : [];
}

async function toApproveIn(work: Work, point: Point | undefined): Promise<Meeting | undefined> {
  const before = point?.approves;
  return before === undefined
    ? undefined
    : (await findMeetingIn(work, { meeting: before }))?.meeting;
}

function mayIn(
  { standing, meeting }: Found,
  { isOut, open: point }: { readonly isOut: boolean; readonly open: Point | undefined },
): SeenMeeting["may"] {
  const isHeard = standing.isMember || !isBehindDoors(point);
  return {
    points: mayWritePoints(standing, meeting),
    speak: maySpeak(standing, meeting) && !isOut && isHeard,
    take: mayTakePart(standing, meeting) && !isOut,
    lead: mayLead(standing),
    hear: standing.person !== undefined && !isOut,
  };
}

async function roomIn(work: Work, { meeting, standing }: Found): Promise<Room> {
  const { id } = meeting;
  const read = await beside(work, standing, async (lent) => ({
    points: await listPoints(lent, id),
    entries: await listEntries(lent, id),
    seats: await listSeats(lent, id),
    guests: await listGuests(lent, id),
    hands: await listHands(lent, id),
  }));
  const points = [];
  for (const one of read.points) points.push(await openPointIn(work, one));
  const entries = [];
  for (const one of read.entries) entries.push(await openEntryIn(work, one));
  return standing.isMember
    ? { ...read, points, entries }
    : { ...read, points: points.map(toldPoint), entries: heardOutside(points, entries) };
}

const SETTLED = ["decided", "asked", "dropped"];

async function proposalsIn(
  work: Work,
  { meeting, standing }: Found,
  { entries, seats }: Room,
  rewrite: Named["rewrite"],
): Promise<readonly SeenProposal[]> {
  const settled = new Set(
    entries.flatMap(({ kind, about }) => (SETTLED.includes(kind) ? [about] : [])),
  );
  const waiting = entries.filter(({ kind, id }) => kind === "proposed" && !settled.has(id));
  if (waiting.length === 0) return [];
  const all = await beside(work, standing, (lent) => listConsents(lent, meeting.id));
  const why = (words: Uint8Array | undefined) => words && open(work, meeting.space, words);
  const seen: SeenProposal[] = [];
  for (const entry of waiting) {
    const own = all.filter(({ proposal }) => proposal === entry.id);
    const objects = [];
    for (const { person, answer, words } of own)
      if (answer === "objects") objects.push({ person, why: rewrite((await why(words)) ?? "") });
    const answered = new Set(own.map(({ person }) => person));
    seen.push({
      id: entry.id,
      entry,
      agrees: own.flatMap(({ person, answer }) => (answer === "agrees" ? [person] : [])),
      objects,
      awaited: awaitedOf(seats, answered).map(({ person }) => person),
      mine: own.find(({ person }) => person === standing.person)?.answer,
    });
  }
  return seen;
}

/** The text of the commons once somebody wrote in it; the first version is that of the marks. */
function correctedOf(
  read: Awaited<ReturnType<typeof textIn>>,
  rewrite: Named["rewrite"],
): string | undefined {
  if (read === undefined || read.number === 1 || read.contents.kind !== "text") return undefined;
  // Those of before said for ever that the next one was not fixed.
  return rewrite(read.contents.markdown).replace(`## ${texts.next}\n\n${texts.noNext}`, "");
}

/** Members read it as it was approved; who is outside too, once it is: as it was published, where it was. */
async function textIn(work: Work, { meeting, standing }: Found) {
  const { document, approvedVersion, approvedAt, publishedAt } = meeting;
  if (document === undefined) return undefined;
  if (!standing.isMember && publishedAt === undefined)
    return approvedAt && readKeptIn(work, { document, as: KEPT_BY, number: approvedVersion });
  const number = standing.isMember ? approvedVersion : undefined;
  const seen = await seeDocumentIn(work, { document, number });
  return seen && { number: seen.version.number, contents: seen.contents };
}
