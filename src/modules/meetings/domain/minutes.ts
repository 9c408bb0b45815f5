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
  /** Of a decision: who proposed it, and who consented; not of one that was taken in closed session. */
  readonly proposedBy: PersonId | undefined;
  readonly agrees: readonly PersonId[];
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

/** What somebody said of what was put. */
export interface AnswerTo {
  readonly proposal: string;
  readonly person: PersonId;
  readonly answer: "agrees" | "objects";
}

/**
 * The minutes, from the marks alone: nothing else of what was said goes into them. Of a point in closed session, what was
 * decided or put to a vote: its result.
 */
export function minutesOf(
  points: readonly Point[],
  entries: readonly Entry[],
  answers: readonly AnswerTo[] = [],
): Minutes {
  const gone = takenBackOf(entries);
  const lines = entries.flatMap((entry) => {
    const { kind, words } = entry;
    return isWritten(kind) && words !== undefined && !gone.has(entry.id)
      ? [{ point: entry.point, line: lineOf(entry, kind, words, { entries, answers }) }]
      : [];
  });
  const known = new Set<string | undefined>(points.map(({ id }) => id));
  const between = lines.flatMap(({ point, line }) => (known.has(point) ? [] : [line]));
  const ofPoints = points
    .filter(({ openedAt }) => openedAt !== undefined)
    .map((point) => ({
      point,
      lines: lines.flatMap((one) => {
        if (one.point !== point.id) return [];
        if (!isClosedSession(point)) return [one.line];
        return isResult(one.line) ? [{ ...one.line, proposedBy: undefined, agrees: [] }] : [];
      }),
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

interface Around {
  readonly entries: readonly Entry[];
  readonly answers: readonly AnswerTo[];
}

function lineOf(
  { number, who, at, about }: Entry,
  kind: MinutesLine["kind"],
  { text, due, voices, vote }: NonNullable<Entry["words"]>,
  around: Around,
): MinutesLine {
  const until = due === undefined ? undefined : Temporal.PlainDate.from(due);
  const consent = kind === "decided" ? consentTo(about, around) : { agrees: [] };
  return {
    number,
    kind,
    text,
    who,
    due: until,
    voices,
    proposedBy: undefined,
    ...consent,
    vote,
    at,
  };
}

/** Who wrote what was put, and who consented to it; typed from paper, nobody is known to have proposed it. */
function consentTo(
  proposal: string | undefined,
  { entries, answers }: Around,
): Partial<Pick<MinutesLine, "proposedBy">> & Pick<MinutesLine, "agrees"> {
  const agrees = answers.flatMap((one) =>
    one.proposal === proposal && one.answer === "agrees" ? [one.person] : [],
  );
  const put = entries.find(({ id }) => id === proposal);
  const said = entries.find(({ id, kind }) => kind === "said" && id === put?.about);
  return { proposedBy: said?.by ?? (agrees.length > 0 ? put?.by : undefined), agrees };
}
