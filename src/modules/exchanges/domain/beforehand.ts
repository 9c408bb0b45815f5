import { PARIS } from "#basics/dates";
import type { Id } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";

export type BeforehandId = Id<"Beforehand">;

/** As what an organisation says yes: to what it is asked, or for who works for it. */
export const BEFOREHAND_AS = ["giver", "employer"] as const;
export type BeforehandAs = (typeof BEFOREHAND_AS)[number];

/** The days that a yes given beforehand is for: days of the week (Monday is 1), from one day until another, so many a day. */
export interface BeforehandDays {
  readonly weekdays: readonly number[];
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly perDay: number;
}

/**
 * A yes that one person gave beforehand, for an organisation for which they may say yes. It is theirs: what is
 * taken by it is their step, dated, and nobody inherits it.
 */
export interface Beforehand extends BeforehandDays {
  readonly id: BeforehandId;
  readonly organisation: OrganisationId;
  readonly person: Id<"Person">;
  readonly as: BeforehandAs;
  readonly kind: string;
  readonly givenAt: Temporal.Instant;
  readonly takenBackAt: Temporal.Instant | undefined;
}

/** A year at most, and so many a day at most. */
export const MOST_MONTHS = 12;
export const MOST_A_DAY = 50;
/** The hour of the evening before, in Paris, until which one may say « pas cette fois ». */
const LAST_HOUR = 18;

const compare = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other);

export type DaysRefusal = "no-weekday" | "days-past" | "days-turned" | "too-long" | "how-many";

/** What stands against such days; undefined when they may be given. */
export function refuseDays(
  { weekdays, from, until, perDay }: BeforehandDays,
  today: Temporal.PlainDate,
): DaysRefusal | undefined {
  if (weekdays.length === 0 || weekdays.some((one) => !Number.isInteger(one) || one < 1 || one > 7))
    return "no-weekday";
  if (compare(until, today) < 0) return "days-past";
  if (compare(until, from) < 0) return "days-turned";
  const first = compare(from, today) < 0 ? today : from;
  if (compare(until, first.add({ months: MOST_MONTHS })) > 0) return "too-long";
  return perDay >= 1 && perDay <= MOST_A_DAY ? undefined : "how-many";
}

export type BeforehandState = "standing" | "taken-back" | "over";

/** Where it is, on a day; whether that person may still say yes is asked of `organisations`. */
export function stateOf(
  { until, takenBackAt }: Pick<Beforehand, "until" | "takenBackAt">,
  today: Temporal.PlainDate,
): BeforehandState {
  if (takenBackAt !== undefined) return "taken-back";
  return compare(until, today) < 0 ? "over" : "standing";
}

/** Whether it says yes to one more on that day: it stands, the day is among its days, and a place is left. */
export function saysYesTo(
  one: BeforehandDays & Pick<Beforehand, "takenBackAt">,
  {
    day,
    taken,
    today,
  }: {
    readonly day: Temporal.PlainDate;
    /** How many it said yes to on that day, and that were not stopped. */
    readonly taken: number;
    readonly today: Temporal.PlainDate;
  },
): boolean {
  if (stateOf(one, today) !== "standing" || compare(day, today) < 0) return false;
  if (compare(day, one.from) < 0 || compare(day, one.until) > 0) return false;
  return one.weekdays.includes(day.dayOfWeek) && taken < one.perDay;
}

/** Until when « pas cette fois » serves: the evening before, in Paris. */
export function lastMomentOf(day: Temporal.PlainDate): Temporal.Instant {
  return day
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: PARIS, plainTime: { hour: LAST_HOUR } })
    .toInstant();
}
