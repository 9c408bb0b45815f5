import { PARIS } from "#basics/dates";
import type { Id } from "#basics/id";

type PersonId = Id<"Person">;
type SpaceId = Id<"Space">;
export type AfterwardsId = Id<"Afterwards">;

/** What becomes of what is kept of somebody: erased; kept some months, then erased; given to whom they named, then erased. */
export const FATES = ["erase", "keep", "give"] as const;
export type Fate = (typeof FATES)[number];

/** For how many months it is kept, or given. */
export const MONTHS = [3, 6, 12] as const;
export type Months = (typeof MONTHS)[number];

/** For so many days nothing is erased nor given, and an error is undone. */
export const ERROR_DAYS = 30;

/** What somebody said beforehand (loi 78-17, art. 85), and whom they named to say that they died. */
export interface Afterwards {
  readonly id: AfterwardsId;
  readonly space: SpaceId;
  readonly teller: PersonId | undefined;
  readonly fate: Fate;
  readonly months: Months;
  readonly saidAt: Temporal.Instant;
  /** Since when whom they named says that they died: who operates looks at it. */
  readonly toldAt?: Temporal.Instant | undefined;
}

/** What is done of whom nothing was said: kept a year, for who inherits to ask, then erased. */
export const UNSAID: Pick<Afterwards, "fate" | "months"> = { fate: "keep", months: 12 };

/** Until when nothing is erased nor given: it may have been an error. */
export const undoneUntil = (diedAt: Temporal.Instant): Temporal.Instant =>
  diedAt.add({ hours: 24 * ERROR_DAYS });

/** Whether that time still runs. */
export const mayBeAnError = (diedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, undoneUntil(diedAt)) < 0;

/** When everything is erased; never while it may be an error. */
export function erasedAt(
  { fate, months }: Pick<Afterwards, "fate" | "months">,
  diedAt: Temporal.Instant,
): Temporal.Instant {
  if (fate === "erase") return undoneUntil(diedAt);
  return diedAt.toZonedDateTimeISO(PARIS).add({ months }).toInstant();
}

export const isToErase = (
  said: Pick<Afterwards, "fate" | "months">,
  diedAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(now, erasedAt(said, diedAt)) >= 0;

/** Whether whom they named may take what is kept: once it can be no error any more, until it is erased. */
export const isGiven = (
  said: Pick<Afterwards, "fate" | "months">,
  diedAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean => said.fate === "give" && !mayBeAnError(diedAt, now) && !isToErase(said, diedAt, now);
