import type { Id } from "#basics/id";

import type { Occurrence, OccurrenceId, PersonId } from "./occasion.ts";
import type { Reply, ReplyId } from "./reply.ts";

export type CameId = Id<"Came">;

/** Until so many days after a date, who came is still ticked. */
export const DAYS_TO_NOTE = 30;
/** Names that are added at once: more is a register, not a sheet. */
export const MOST_ADDED = 60;

/** Somebody who came to a date. */
export interface Came {
  readonly id: CameId;
  readonly date: OccurrenceId;
  /** Undefined: they have no account, and their name was written. */
  readonly person: PersonId | undefined;
  /** What they had said, where they had said something. */
  readonly reply: ReplyId | undefined;
  /** How many they were, themselves included. */
  readonly people: number;
  /** Came as a guest: their name goes the day after. */
  readonly isGuest?: boolean | undefined;
}

export type NoteRefusal = "too-early" | "too-late" | "cancelled";

/** Who came is noted on the day, from its first hour on the clocks of the occasion, until thirty days after. */
export function whyNotNoted(
  { starts, ends, cancelledAt }: Pick<Occurrence, "starts" | "ends" | "cancelledAt">,
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
): NoteRefusal | undefined {
  if (cancelledAt !== undefined) return "cancelled";
  const day = starts.toZonedDateTimeISO(zone).startOfDay().toInstant();
  if (Temporal.Instant.compare(now, day) < 0) return "too-early";
  const last = ends.add({ hours: 24 * DAYS_TO_NOTE });
  return Temporal.Instant.compare(now, last) > 0 ? "too-late" : undefined;
}

const ORDER = { yes: 0, maybe: 2, no: 3 } as const;

/** Those who said yes come first, then who waited, who said perhaps, who said no. */
export function inOrderOfAnswer<One extends Pick<Reply, "answer" | "waits">>(
  replies: readonly One[],
): readonly One[] {
  const rank = ({ answer, waits }: One) => (waits ? 1 : ORDER[answer]);
  return replies.toSorted((a, b) => rank(a) - rank(b));
}

/** How many came. */
export function countCame(came: readonly Pick<Came, "people">[]): number {
  return came.reduce((sum, { people }) => sum + people, 0);
}

/** Names as they were written, one a line; each once. */
export function readNames(typed: string, most: number): readonly string[] {
  const names = typed
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim().slice(0, most))
    .filter((name) => name !== "");
  return [...new Set(names)];
}
