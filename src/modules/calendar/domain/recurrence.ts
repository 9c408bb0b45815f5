import { RRuleTemporal } from "rrule-temporal";

import { type HolidayPlace, isHolidayIn } from "./public-holidays.ts";
import { isSchoolHoliday, type SchoolZone, type ZoneCalendar } from "./school-holidays.ts";

/** Days of the week as RFC 5545 writes them (section 3.3.10), Monday first. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The first … fourth such day of a month, or its last. */
export const RANKS = [1, 2, 3, 4, -1] as const;
export type Rank = (typeof RANKS)[number];

/** How a series ends. Times are counted on dates that take place: what is excepted is not one of them. */
export type Ending =
  | { readonly ends: "never" }
  | { readonly ends: "on"; readonly last: Temporal.PlainDate }
  | { readonly ends: "after"; readonly times: number };

/** Once, or a rule of RFC 5545 as fields that are typed: one date a day at most. */
export type Rule =
  | { readonly every: "once" }
  | ({
      readonly every: "week";
      /** Each, every second… */
      readonly interval: number;
      /** Not empty, Monday first. */
      readonly days: readonly Weekday[];
    } & Ending)
  | ({
      readonly every: "month";
      readonly interval: number;
      readonly on:
        | { readonly rank: Rank; readonly day: Weekday }
        /** From 1 to 31; −1 is the last. Months that have no such day are passed over. */
        | { readonly date: number };
    } & Ending);

/** On which of its days a series does not take place. */
export interface Except {
  readonly school: SchoolZone | undefined;
  readonly holidays: HolidayPlace | undefined;
}

/** When an occasion is: from a day and an hour of the clocks of its zone, once or by a rule. */
export interface When {
  readonly zone: string;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly rule: Rule;
  readonly except: Except;
}

/** Dates are written at most so many months ahead: an endless series has no end. */
export const MONTHS_AHEAD = 18;
/** More times than that is a slip of the finger: three a week for ten years. */
export const MOST_TIMES = 1_600;
export const MOST_INTERVAL = 52;

/** What is asked of dates: those from a day to another, both included, knowing the holidays of schools. */
export interface Asked {
  readonly until: Temporal.PlainDate;
  readonly school: ZoneCalendar | undefined;
}

/**
 * The dates of an occasion up to a day, each at the hour of the clocks of its zone, whatever they did meanwhile.
 * An hour that a change of clocks leaves out has no date that day (RFC 5545, section 3.3.10).
 */
export function datesOf(when: When, asked: Asked): readonly Temporal.ZonedDateTime[] {
  const first = firstOf(when);
  if (first === undefined) return [];
  const { rule, except } = when;
  if (rule.every === "once") return isAfter(first.toPlainDate(), asked.until) ? [] : [first];
  const last = rule.ends === "on" ? earlier(rule.last, asked.until) : asked.until;
  const most = rule.ends === "after" ? rule.times : Number.POSITIVE_INFINITY;
  if (isAfter(first.toPlainDate(), last)) return [];
  const kept = between(rule, first, last).filter((one) => !isExcepted(except, one, asked.school));
  return kept.slice(0, most);
}

function between(
  rule: Exclude<Rule, { every: "once" }>,
  first: Temporal.ZonedDateTime,
  last: Temporal.PlainDate,
): readonly Temporal.ZonedDateTime[] {
  const end = last.add({ days: 1 }).toZonedDateTime(first.timeZoneId);
  return unfolded(rule, first, end).filter((one) => !isAfter(one.toPlainDate(), last));
}

/** By the library, always with an end: nothing is unfolded without one. */
function unfolded(
  rule: Exclude<Rule, { every: "once" }>,
  dtstart: Temporal.ZonedDateTime,
  until: Temporal.ZonedDateTime,
): readonly Temporal.ZonedDateTime[] {
  const tzid = dtstart.timeZoneId;
  return new RRuleTemporal({ ...partsOf(rule), dtstart, until, tzid, temporal: Temporal }).all();
}

/** The rule without its end, as the library takes it. */
function partsOf(rule: Exclude<Rule, { every: "once" }>): {
  readonly interval: number;
  readonly wkst: string;
  readonly freq: "WEEKLY" | "MONTHLY";
  readonly byDay?: string[];
  readonly byMonthDay?: number[];
} {
  const common = { interval: rule.interval, wkst: "MO" };
  if (rule.every === "week") return { ...common, freq: "WEEKLY", byDay: [...rule.days] };
  return "rank" in rule.on
    ? { ...common, freq: "MONTHLY", byDay: [`${rule.on.rank}${rule.on.day}`] }
    : { ...common, freq: "MONTHLY", byMonthDay: [rule.on.date] };
}

/**
 * The first date of a series: the first day from the one typed on which the rule, taken each week or each month,
 * falls. From there on every second week is counted, not from a week in which nothing takes place.
 */
export function firstOf({ zone, day, at, rule }: When): Temporal.ZonedDateTime | undefined {
  const begins = day.toZonedDateTime({ timeZone: zone, plainTime: at });
  if (rule.every === "once") return begins;
  const within = (far: Temporal.DurationLike) =>
    unfolded({ ...rule, interval: 1 }, begins, begins.add(far))[0];
  // Mostly it is near: a year of each day is not unfolded for its first one. The 31st of a month, or an hour that the clocks leave
  // out, is at most some months away.
  return within({ weeks: 2 }) ?? within({ months: 14 });
}

function isExcepted(
  { school, holidays }: Except,
  date: Temporal.ZonedDateTime,
  known: ZoneCalendar | undefined,
): boolean {
  const day = date.toPlainDate();
  if (holidays !== undefined && isHolidayIn(holidays, day)) return true;
  return school !== undefined && known?.zone === school && isSchoolHoliday(known, day);
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isAfter(one, other) ? other : one;
}
