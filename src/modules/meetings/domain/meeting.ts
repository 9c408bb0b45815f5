import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

export type MeetingId = Id<"Meeting">;
export type PointId = Id<"Point">;
export type EntryId = Id<"Entry">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;
export type OccasionId = Id<"Occasion">;
export type OccurrenceId = Id<"Occurrence">;
export type DocumentId = Id<"Document">;

/** In characters. */
export const MOST_TITLE = 160;
export const MOST_ABOUT = 2_000;
/** Why a point is held in closed session. */
export const MOST_REASON = 160;
export const MOST_POINTS = 30;
/** In minutes. */
export const MOST_POINT_MINUTES = 480;
/** In seconds, between two messages of one person. */
export const SLOW_SECONDS = 30;
/** In hours: so long after its end, a meeting that nobody closed ends by itself. */
export const ENDS_AFTER = 6;
/** In hours: so long before its beginning, it may be opened. */
export const OPENS_BEFORE = 12;

/** A meeting of a circle, at one date of its calendar. Its words are sealed apart. */
export interface Meeting {
  readonly id: MeetingId;
  /** Of its circle. */
  readonly space: SpaceId;
  readonly occasion: OccasionId;
  readonly date: OccurrenceId;
  /** As the calendar had them last. */
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly madeBy: PersonId;
  readonly madeAt: Temporal.Instant;
  /** When its members were written to. */
  readonly convokedAt: Temporal.Instant | undefined;
  readonly openedAt: Temporal.Instant | undefined;
  readonly closedAt: Temporal.Instant | undefined;
  /** Nobody closed it. */
  readonly endedAlone: boolean;
  /** How many seconds one waits between two messages; 0: none. */
  readonly slowSeconds: number;
  /** The number of its last entry; 0: none. */
  readonly lastNumber: number;
  /** Its minutes in the commons, once they are written. */
  readonly document: DocumentId | undefined;
  readonly approvedAt: Temporal.Instant | undefined;
  readonly publishedAt: Temporal.Instant | undefined;
  /** Whether the meetings of the circle were open when its room opened; undefined before. */
  readonly wasOpen: boolean | undefined;
  /** Which version of its minutes was approved, or is unless somebody objects. */
  readonly approvedVersion: number | undefined;
  /** Since when its minutes are approved unless somebody objects; kept once they are. */
  readonly approvingSince: Temporal.Instant | undefined;
  /** Who asked that they be. */
  readonly approvedBy: PersonId | undefined;
  readonly objectedAt: Temporal.Instant | undefined;
  readonly objectedBy: PersonId | undefined;
}

/** What people read of it. */
export interface Words {
  readonly title: string;
  /** The address where one meets from afar: https only. */
  readonly video: string | undefined;
  /** Where one meets, as the calendar says it; for members alone. */
  readonly address: string | undefined;
}

/** A point of a meeting, opened. */
export interface Point {
  readonly id: PointId;
  readonly meeting: MeetingId;
  readonly space: SpaceId;
  /** From 1. */
  readonly place: number;
  readonly title: string;
  readonly about: string | undefined;
  /** Why it is held in closed session, as a point about a person is; undefined: it is not. */
  readonly closedSession: string | undefined;
  readonly minutes: number;
  /** The meeting whose minutes it approves. */
  readonly approves: MeetingId | undefined;
  readonly addedBy: PersonId;
  readonly addedAt: Temporal.Instant;
  readonly openedAt: Temporal.Instant | undefined;
  readonly closedAt: Temporal.Instant | undefined;
}

/** How a meeting stands: written beforehand, in its room, or over. */
export type Stage = "before" | "open" | "over";

export function stageOf({ openedAt, closedAt }: Pick<Meeting, "openedAt" | "closedAt">): Stage {
  if (closedAt !== undefined) return "over";
  return openedAt === undefined ? "before" : "open";
}

/** The point that is open; the first, were there two. */
export function openPointOf<Of extends Pick<Point, "openedAt" | "closedAt">>(
  points: readonly Of[],
): Of | undefined {
  return points.find(({ openedAt, closedAt }) => openedAt !== undefined && closedAt === undefined);
}

/** How many minutes remain of a point that is open; negative once they are over. */
export function minutesLeft(
  { openedAt, minutes }: Pick<Point, "openedAt" | "minutes">,
  now: Temporal.Instant,
): number {
  if (openedAt === undefined) return minutes;
  return minutes - Math.floor(openedAt.until(now).total("minutes"));
}

/** From when its room may be opened: some hours before its beginning. */
export const opensAt = ({ starts }: Pick<Meeting, "starts">): Temporal.Instant =>
  starts.subtract({ hours: OPENS_BEFORE });

/** Whether it may be opened by now. */
export function mayOpenAt(meeting: Pick<Meeting, "starts">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, opensAt(meeting)) >= 0;
}

/** Whether nobody closed it so long after its end that it ends by itself. */
export function endsAlone(
  { ends, openedAt, closedAt }: Pick<Meeting, "ends" | "openedAt" | "closedAt">,
  now: Temporal.Instant,
): boolean {
  if (openedAt === undefined || closedAt !== undefined) return false;
  const last = Temporal.Instant.compare(ends, openedAt) < 0 ? openedAt : ends;
  return Temporal.Instant.compare(now, last.add({ hours: ENDS_AFTER })) >= 0;
}

export type PointRefusal = "empty-title" | "too-long" | "too-many-points" | "no-minutes";

/** A point as it is typed. */
export interface TypedPoint {
  readonly title: string;
  readonly about: string | undefined;
  readonly minutes: number;
  readonly closedSession?: string | undefined;
}

/** A point has a title of one line and lasts a while; a meeting has thirty at most. */
export function decidePoint(
  typed: TypedPoint,
  others: number,
): Result<Pick<Point, "title" | "about" | "closedSession" | "minutes">, PointRefusal> {
  const title = typed.title.replace(/\s+/g, " ").trim();
  const about = typed.about?.trim() ?? "";
  const reason = typed.closedSession?.replace(/\s+/g, " ").trim() ?? "";
  if (title === "") return refused("empty-title");
  if (title.length > MOST_TITLE || about.length > MOST_ABOUT || reason.length > MOST_REASON)
    return refused("too-long");
  const { minutes } = typed;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_POINT_MINUTES)
    return refused("no-minutes");
  if (others >= MOST_POINTS) return refused("too-many-points");
  return done({
    title,
    about: about === "" ? undefined : about,
    closedSession: reason === "" ? undefined : reason,
    minutes,
  });
}
