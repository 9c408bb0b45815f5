import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { AssignmentId } from "./assignment.ts";
import type { PersonId, SpaceId, VisitId } from "./visit.ts";

export type PassedId = Id<"Passed">;

/** Who said that somebody came: they themself; whose week it is, or who acts for them; the same, from a signature on the printed week. */
export const SAID_BY = ["helper", "person", "paper"] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** How many weeks back the printed week is typed in. */
export const WEEKS_BACK = 4;

/** How many days back who came still says so. */
export const DAYS_BACK = 14;

/** That somebody came, for one visit, on one day. How long, and when to the minute, has no place. */
export interface Passed {
  readonly id: PassedId;
  /** The own space of whose week it is. */
  readonly space: SpaceId;
  /** Who was named for it; undefined: somebody whom nobody named here, in the words of the visit. */
  readonly named: { readonly assignment: AssignmentId; readonly helper: PersonId } | undefined;
  readonly visit: VisitId;
  /** For which of its days. */
  readonly day: Temporal.PlainDate;
  /** They came on a day on which they were not expected: which, and whether it was said since for which day it was. */
  readonly unexpected?: Unexpected | undefined;
  readonly by: SaidBy;
  /** In which hour it was said: its beginning. */
  readonly saidAt: Temporal.Instant;
}

export interface Unexpected {
  readonly on: Temporal.PlainDate;
  readonly isSettled: boolean;
}

/** How far from the day on which they came the day is for which it was. */
export const NEAR = { days: 6 };

/** Of the days on which they were expected near that one, the nearest; of two, the one that comes. */
export function nearestTo(
  on: Temporal.PlainDate,
  days: readonly Temporal.PlainDate[],
): Temporal.PlainDate | undefined {
  const far = (day: Temporal.PlainDate) => Math.abs(on.until(day).days);
  return days
    .toSorted((one, other) => far(one) - far(other) || Temporal.PlainDate.compare(other, one))
    .at(0);
}

export type PassedRefusal = "in-the-future" | "not-begun" | "too-far-back";

/** Whoever came says it within two weeks (decision 0174); whose week it is, also later, as the sheet of paper is typed in. */
export function decidePassedDay(
  { day, by }: Pick<Passed, "day" | "by">,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, PassedRefusal> {
  const first =
    by === "helper" ? today.subtract({ days: DAYS_BACK }) : today.subtract({ weeks: WEEKS_BACK });
  if (Temporal.PlainDate.compare(day, today) > 0) return refused("in-the-future");
  return Temporal.PlainDate.compare(day, first) < 0 ? refused("too-far-back") : done(day);
}

/** Whether the hour of a passage is there: before it begins, nobody came. */
export const isThere = (starts: Temporal.ZonedDateTime, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(starts.toInstant(), now) <= 0;

/** How long a passage is taken to be where nobody said it. */
const AN_HOUR = { hours: 1 };

/** Whether the hours of a passage are over: nobody says any more that they cannot come. */
export const isOver = (
  {
    starts,
    ends,
  }: { readonly starts: Temporal.ZonedDateTime; readonly ends: Temporal.ZonedDateTime | undefined },
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare((ends ?? starts.add(AN_HOUR)).toInstant(), now) <= 0;

/** The hour in which it was said: nobody is clocked to the minute. */
export const hourOf = (now: Temporal.Instant): Temporal.Instant =>
  now.round({ smallestUnit: "hour", roundingMode: "floor" });

/** That somebody came, as whose week it is reads it. */
export interface Came {
  readonly id: PassedId;
  /** Undefined: whom nobody named here. */
  readonly helper: PersonId | undefined;
  readonly name: string | undefined;
  readonly by: SaidBy;
  /** In which hour who came said it, where it was on that day. */
  readonly hour: Temporal.PlainTime | undefined;
  /** It was said today: it can be taken back. */
  readonly isNew: boolean;
}

/** What was said is taken back on the day on which it was. */
export const mayTakeBack = (saidOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  saidOn.equals(today);
