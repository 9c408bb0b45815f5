import { isId, newId } from "#basics/id";
import { open, seal } from "#modules/access";
import { findCircleIn, standingIn } from "#modules/circles";
import { type Circle, isClosed, isMember } from "#rules/circles";
import { type Work, withRight } from "#services/house";
import { announceIn } from "#services/live";

import { isClosedSession } from "../domain/closed-session.ts";
import { type Entry, type EntryKind, type EntryWords, readEntryWords } from "../domain/entry.ts";
import type { EntryId, MeetingId, PersonId, Point, Words } from "../domain/meeting.ts";
import type { Setting } from "../domain/quorum.ts";
import { isOpenTo, maySee, type Standing } from "../domain/rights.ts";
import { appendEntry, type SealedEntry } from "../store/entries.ts";
import { findMeeting, holdMeeting, type SealedMeeting } from "../store/meetings.ts";
import type { SealedPoint } from "../store/points.ts";
import { findSetting, listFacilitators } from "../store/seats.ts";
import { texts } from "./texts.fr.ts";

/** The right by which who is not of a circle reads and writes at its open meetings; asked of the rule before. */
const BESIDE = "meetings-beside";

/** Does a part of a step where the rows of a meeting are: as oneself where one is of its circle, else under the right. */
export function beside<T>(
  work: Work,
  { isMember: inside }: Pick<Standing, "isMember">,
  run: (lent: Work) => Promise<T>,
): Promise<T> {
  return inside ? run(work) : withRight(work, BESIDE, run);
}

export interface OfMeeting {
  readonly meeting: MeetingId;
}

/** A meeting that the person who acts may know of, and how they stand towards it. */
export interface Found {
  readonly meeting: SealedMeeting;
  readonly circle: Circle;
  readonly setting: Setting;
  readonly standing: Standing;
  readonly facilitators: readonly PersonId[];
}

/** Undefined: there is none, or none that one may know of. */
export async function findMeetingIn(
  work: Work,
  { meeting }: OfMeeting,
): Promise<Found | undefined> {
  return foundIn(work, await withRight(work, BESIDE, (lent) => findMeeting(lent, meeting)));
}

/** The same, held until the work is saved: acts in one room come one after the other. */
export async function holdMeetingIn(work: Work, asked: OfMeeting): Promise<Found | undefined> {
  const found = await findMeetingIn(work, asked);
  if (found === undefined) return undefined;
  return foundIn(
    work,
    await beside(work, found.standing, (lent) => holdMeeting(lent, asked.meeting)),
  );
}

async function foundIn(work: Work, meeting: SealedMeeting | undefined): Promise<Found | undefined> {
  if (meeting === undefined) return undefined;
  const circle = await findCircleIn(work, { circle: meeting.space });
  if (circle === undefined) return undefined;
  const { setting, facilitators } = await withRight(work, BESIDE, async (lent) => ({
    setting: await findSetting(lent, meeting.space),
    facilitators: await listFacilitators(lent, meeting.id),
  }));
  const stands = await standsIn(work, circle, { setting, facilitators });
  const standing = { ...stands, isOpen: isOpenTo(stands, meeting) };
  return maySee(standing, meeting)
    ? { meeting, circle, setting, standing, facilitators }
    : undefined;
}

/** How the person who acts stands towards the meetings of a circle; under a mandate, as a visitor. */
export async function standsIn(
  work: Work,
  circle: Circle,
  { setting, facilitators }: Pick<Found, "setting" | "facilitators">,
): Promise<Standing> {
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  const found = person === undefined ? "visitor" : await standingIn(work, circle.id);
  const inside = isMember(found) && !isClosed(circle);
  const keepsCircle = inside && found === "facilitator";
  return {
    person,
    isMember: isMember(found),
    keepsCircle,
    facilitates: keepsCircle || (inside && person !== undefined && facilitators.includes(person)),
    isOpen: setting.isOpen && circle.isOpen && !circle.isHidden,
  };
}

/** How a circle meets, for who acts in it or looks at it. */
export function settingOfIn(work: Work, circle: Circle): Promise<Setting> {
  const space: string = circle.id;
  return isId<"Space">(space)
    ? withRight(work, BESIDE, (lent) => findSetting(lent, space))
    : Promise.reject(new Error("a circle has a space"));
}

/** The title of a meeting; what it says when its key is gone is undefined. */
export async function wordsIn(
  work: Work,
  { space, words }: Pick<SealedMeeting, "space" | "words">,
): Promise<Words | undefined> {
  const text = await open(work, space, words);
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  if (typeof read !== "object" || read === null || !("title" in read)) return undefined;
  const video = "video" in read && typeof read.video === "string" ? read.video : undefined;
  const address = "address" in read && typeof read.address === "string" ? read.address : undefined;
  return { title: String(read.title), video, address };
}

export async function openPointIn(work: Work, sealed: SealedPoint): Promise<Point> {
  const { words, ...point } = sealed;
  const text = await open(work, point.space, words);
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  if (typeof read !== "object" || read === null || !("title" in read))
    return { ...point, title: "", about: undefined, closedSession: undefined };
  const about = "about" in read && typeof read.about === "string" ? read.about : undefined;
  const closedSession =
    "closedSession" in read && typeof read.closedSession === "string"
      ? read.closedSession
      : undefined;
  return { ...point, title: String(read.title), about, closedSession };
}

/** A point as it is told: of one in closed session, why it is, and no more. */
export function toldPoint(point: Point): Point {
  return isClosedSession(point)
    ? { ...point, title: texts.closedSession, about: undefined }
    : point;
}

export async function openEntryIn(work: Work, sealed: SealedEntry): Promise<Entry> {
  const { words, ...entry } = sealed;
  const text = words && (await open(work, entry.space, words));
  return { ...entry, words: text === undefined ? undefined : readEntryWords(text) };
}

/** What happens in the room, as it is appended. */
export interface Append {
  readonly id?: EntryId;
  readonly kind: EntryKind;
  readonly by: PersonId;
  readonly words?: EntryWords;
  readonly about?: string | undefined;
  readonly point?: Entry["point"];
  readonly who?: PersonId | undefined;
}

/** A meeting in whose room something happens, and whether who acts reaches its rows as they are. */
export interface OfRoom {
  readonly meeting: Pick<SealedMeeting, "id" | "space">;
  readonly standing: Pick<Standing, "isMember">;
}

/** One entry more of a meeting that is held (`holdMeetingIn`): the next number. Answers both. */
export async function appendEntryIn(
  work: Work,
  { meeting, standing }: OfRoom,
  { id = newId<"Entry">(), words, kind, by, about, point, who }: Append,
): Promise<{ readonly id: EntryId; readonly number: number }> {
  const { space } = meeting;
  const sealed = words && (await seal(work, space, JSON.stringify(words)));
  const number = await beside(work, standing, (lent) =>
    appendEntry(lent, {
      id,
      space,
      meeting: meeting.id,
      by,
      kind,
      words: sealed,
      about,
      point,
      who,
    }),
  );
  await announceIn(work, { topic: topicOf(meeting.id), number });
  return { id, number };
}

/** What those who follow a room listen to (`services/live`). */
export const topicOf = (meeting: MeetingId) => `meeting:${meeting}`;
