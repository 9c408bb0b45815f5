import { dayOf, PARIS } from "./dates.ts";

/** Until when something waits: all of a day, or a moment. */
export type Due = Temporal.PlainDate | Temporal.Instant;

/**
 * Who waits, or for what: a group of what awaits a person. "answer": somebody, for their answer; "mine": what
 * they said that they would do; "look": something to check, of who keeps or moderates; "words": words to read;
 * "year": what an association does each year.
 */
export type WaitingGroup = "answer" | "mine" | "look" | "words" | "year";

/** One thing that waits for an act of the person who acts: a line, and one button. */
export interface Waiting {
  readonly group: WaitingGroup;
  /** What it is. */
  readonly says: string;
  /** Of what or of whom, and what happens if nothing is done. */
  readonly about?: string | undefined;
  /** None: it can wait. */
  readonly due?: Due | undefined;
  /** Somebody may be in danger, or waits at home and nobody comes: before all that waits, whatever its day. */
  readonly urgent?: true | undefined;
  /** Where one does it. */
  readonly at: string;
  /** What the button says; with `label`, what ears hear, which begins with it. */
  readonly go: string;
  readonly label?: string | undefined;
  /** The button does it at once: where it is sent, with which fields. */
  readonly press?: Press | undefined;
}

export interface Press {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Sets its fields apart from those of the other forms of the page. */
  readonly prefix: string;
}

/** The day until which something waits, in the zone of the territory. */
export function dayOfDue(due: Due): Temporal.PlainDate {
  return due instanceof Temporal.Instant ? dayOf(due) : due;
}

/** The nearest first; a whole day ends after its hours, and what has no day comes last. */
export function compareDues(one: Due | undefined, other: Due | undefined): number {
  return endOf(one) - endOf(other);
}

function endOf(due: Due | undefined): number {
  if (due === undefined) return Number.MAX_SAFE_INTEGER;
  if (due instanceof Temporal.Instant) return due.epochMilliseconds;
  return due.add({ days: 1 }).toZonedDateTime(PARIS).epochMilliseconds - 1;
}
