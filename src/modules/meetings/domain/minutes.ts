import { isClosedSession } from "./closed-session.ts";
import { type Entry, takenBackOf } from "./entry.ts";
import type { PersonId, Point } from "./meeting.ts";

/** One line of the minutes: what was decided, put to a vote, is to be done, or was noted. */
export interface MinutesLine {
  readonly number: number;
  readonly kind: "decided" | "asked" | "todo" | "noted";
  readonly text: string;
  /** Of something to do. */
  readonly who: PersonId | undefined;
  readonly due: Temporal.PlainDate | undefined;
  /** Of a decision: how many voices were there. */
  readonly voices: number | undefined;
  readonly vote: string | undefined;
  readonly at: Temporal.Instant;
}

/** What was said under one point; without one, between points. */
export interface MinutesPart {
  readonly point: Point | undefined;
  readonly lines: readonly MinutesLine[];
}

/** What the marks of a room say, in the order of its points. */
export interface Minutes {
  readonly parts: readonly MinutesPart[];
  /** Points that were not closed, or not opened. */
  readonly left: readonly Point[];
}

const WRITTEN = ["decided", "asked", "todo", "noted"] as const;
const isWritten = (kind: Entry["kind"]): kind is MinutesLine["kind"] =>
  WRITTEN.some((one) => one === kind);

/**
 * The minutes, from the marks alone: nothing else of what was said goes into them. Of a point in closed session, what was
 * decided or put to a vote: its result.
 */
export function minutesOf(points: readonly Point[], entries: readonly Entry[]): Minutes {
  const gone = takenBackOf(entries);
  const lines = entries.flatMap((entry) => {
    const { kind, words } = entry;
    return isWritten(kind) && words !== undefined && !gone.has(entry.id)
      ? [{ point: entry.point, line: lineOf(entry, kind, words) }]
      : [];
  });
  const known = new Set<string | undefined>(points.map(({ id }) => id));
  const between = lines.flatMap(({ point, line }) => (known.has(point) ? [] : [line]));
  const ofPoints = points
    .filter(({ openedAt }) => openedAt !== undefined)
    .map((point) => ({
      point,
      lines: lines.flatMap((one) =>
        one.point === point.id && (!isClosedSession(point) || isResult(one.line)) ? [one.line] : [],
      ),
    }));
  return {
    parts: [...(between.length > 0 ? [{ point: undefined, lines: between }] : []), ...ofPoints],
    left: points.filter(({ closedAt }) => closedAt === undefined),
  };
}

/**
 * What is left of the meeting before and is not a point of this one yet, by its title. The point that approved minutes is
 * not: it is put again by itself.
 */
export function leftOverOf(before: readonly Point[], now: readonly Point[]): readonly Point[] {
  const taken = new Set(now.map(({ title }) => title));
  return minutesOf(before, []).left.filter(
    ({ approves, title }) => approves === undefined && !taken.has(title),
  );
}

const isResult = ({ kind }: MinutesLine) => kind === "decided" || kind === "asked";

function lineOf(
  { number, who, at }: Entry,
  kind: MinutesLine["kind"],
  { text, due, voices, vote }: NonNullable<Entry["words"]>,
): MinutesLine {
  const until = due === undefined ? undefined : Temporal.PlainDate.from(due);
  return { number, kind, text, who, due: until, voices, vote, at };
}
