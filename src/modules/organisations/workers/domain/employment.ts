import type { Id } from "#basics/id";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import { WAITS_DAYS } from "../../domain/work-waits.ts";

export type EmploymentId = Id<"Employment">;

/** As what one works there. A volunteer, or who works for themself, is not one who works here: nobody has to say yes for them. */
export const WORK_STATUSES = ["employee", "public-agent", "intern", "apprentice"] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];

/** Who works for which organisation: both sides said so, and it stands today. */
export interface Employment {
  readonly id: EmploymentId;
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly status: WorkStatus;
  readonly since: Temporal.PlainDate;
}

/** Which of the two said it first; it counts once the other said yes. */
export type WorkSide = "organisation" | "person";
/** By which way the other side said yes. */
export type ConfirmedHow = "person" | "representative" | "found-address";
/** Why it ended. */
export type WorkEnd = "not-true" | "withdrawn" | "left" | "ended" | "merged" | "dissolved";

/** What is kept of it, from the first word to some weeks after the last day. */
export interface KeptEmployment extends Omit<Employment, "person"> {
  /** Nobody yet, while it waits at an address. */
  readonly person: PersonId | undefined;
  readonly saidBy: WorkSide;
  readonly saidAt: Temporal.Instant;
  readonly confirmed: { readonly at: Temporal.Instant; readonly how: ConfirmedHow } | undefined;
  /** Once an end was said: its last day. */
  readonly until: Temporal.PlainDate | undefined;
  readonly ended: { readonly at: Temporal.Instant; readonly because: WorkEnd } | undefined;
  readonly words: Uint8Array | undefined;
}

export type WorkState = "waiting" | "to-come" | "standing" | "over";

/** Where it is, on a day. What nobody answered in time is over. */
export function stateOf(
  one: Pick<KeptEmployment, "confirmed" | "since" | "until" | "ended" | "saidAt">,
  now: Temporal.Instant,
): WorkState {
  const today = now.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  if (one.confirmed === undefined) {
    const waitsUntil = one.saidAt.add({ hours: 24 * WAITS_DAYS });
    const isOver = one.ended !== undefined || Temporal.Instant.compare(waitsUntil, now) <= 0;
    return isOver ? "over" : "waiting";
  }
  if (one.until !== undefined && Temporal.PlainDate.compare(one.until, today) < 0) return "over";
  return Temporal.PlainDate.compare(today, one.since) < 0 ? "to-come" : "standing";
}

/** The first day that one may say: nobody who works began before. */
const FIRST_DAY = Temporal.PlainDate.from("1950-01-01");

/** A first day that may be said: begun, or to begin within a year. */
export function isFirstDay(since: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return (
    Temporal.PlainDate.compare(since, FIRST_DAY) >= 0 &&
    Temporal.PlainDate.compare(since, today.add({ years: 1 })) <= 0
  );
}

/**
 * The last day that an end says: within a year, and not before it began. Said once more, it comes
 * earlier, never later: for later, both say anew that one works there.
 */
export function lastDayOf(
  one: Pick<KeptEmployment, "since" | "until">,
  asked: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate | "bad-day" {
  if (Temporal.PlainDate.compare(asked, today.add({ years: 1 })) > 0) return "bad-day";
  // What did not begin yet ends before it began.
  const hasBegun = Temporal.PlainDate.compare(one.since, today) <= 0;
  if (hasBegun && Temporal.PlainDate.compare(asked, one.since) < 0) return "bad-day";
  return one.until !== undefined && Temporal.PlainDate.compare(one.until, asked) < 0
    ? one.until
    : asked;
}

/** A status among ours, or undefined. */
export function readStatus(text: string): WorkStatus | undefined {
  return WORK_STATUSES.find((status) => status === text);
}

/** Why something about who works here is not done. */
export type WorkRefusal =
  | "not-allowed"
  | "not-an-address"
  | "bad-day"
  | "too-many"
  | "nothing-to-answer"
  | "several-persons"
  | "name-first";
