import type { Id } from "#basics/id";
import { OPENABLE, type Openable } from "#basics/opened";

import type { OrganisationId } from "../../domain/organisation.ts";

export type AccompanimentId = Id<"Accompaniment">;

/** The association that is accompanied, and the structure that accompanies it. */
export type Side = "association" | "support";

/** The other of the two. */
export const otherSide = (side: Side): Side => (side === "support" ? "association" : "support");

/** What the association opened, each by itself. */
export type Opens = Readonly<Record<Openable, boolean>>;

export const NOTHING_OPEN: Opens = { calls: false, answers: false, deadlines: false };

/** A structure accompanies an association, until a day; it counts once the side that was asked said yes. */
export interface Accompaniment {
  readonly id: AccompanimentId;
  readonly association: OrganisationId;
  readonly support: OrganisationId;
  readonly askedBy: Side;
  readonly askedAt: Temporal.Instant;
  /** Its last day. */
  readonly until: Temporal.PlainDate;
  readonly acceptedAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly opens: Opens;
  /** A longer one that a side asks for. */
  readonly wanted: { readonly until: Temporal.PlainDate; readonly by: Side } | undefined;
  /** Whether each side agrees that everyone may know. */
  readonly shownBy: Readonly<Record<Side, boolean>>;
}

export type State = "asked" | "standing" | "over";

/** Where it is, on a day. An ask whose last day went by without a yes is over too. */
export function stateOf(
  { acceptedAt, endedAt, until }: Pick<Accompaniment, "acceptedAt" | "endedAt" | "until">,
  today: Temporal.PlainDate,
): State {
  if (endedAt !== undefined || Temporal.PlainDate.compare(today, until) > 0) return "over";
  return acceptedAt === undefined ? "asked" : "standing";
}

/** What it opens on a day: nothing before the yes, nothing after its end. PostgreSQL asks the same (`opened_spaces`). */
export function openedOn(one: Accompaniment, today: Temporal.PlainDate): Opens {
  return stateOf(one, today) === "standing" ? one.opens : NOTHING_OPEN;
}

/** Whether everyone may know of it: both sides agreed, and it stands. */
export function isPublic(one: Accompaniment, today: Temporal.PlainDate): boolean {
  const { association, support } = one.shownBy;
  return association && support && stateOf(one, today) === "standing";
}

/** The longest that one may ask for at once: three years, as agreements of this kind are made. */
export const MOST_MONTHS = 36;
/** Unless another day is said. */
export const USUAL_MONTHS = 12;
/** How many days before the end both sides read that it comes, and a longer one may be asked for. */
export const NEAR_END = 30;

/** A last day that may be said: to come, within three years. */
export function isLastDay(until: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return (
    Temporal.PlainDate.compare(until, today) > 0 &&
    Temporal.PlainDate.compare(until, today.add({ months: MOST_MONTHS })) <= 0
  );
}

/** How many days are left, the last one included; 0 once it is over. */
export function isNearEnd(one: Accompaniment, today: Temporal.PlainDate): boolean {
  return stateOf(one, today) === "standing" && today.until(one.until).days <= NEAR_END;
}

/** How many asks of one structure wait for a yes at most: nobody writes to a whole directory. */
export const MOST_WAITING = 20;

/** Those that are opened, in the order of the house. */
export function openList(opens: Opens): readonly Openable[] {
  return OPENABLE.filter((what) => opens[what]);
}

/** Why it is not done. */
export type AccompanyRefusal =
  | "not-allowed"
  | "not-a-support-structure"
  | "itself"
  | "already"
  | "too-many"
  | "bad-day"
  | "nothing-to-answer";
