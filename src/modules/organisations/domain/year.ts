import { daysBetween } from "#basics/dates";
import type { Id } from "#basics/id";

import { YEAR_RULES, type YearConcerns, type YearRule } from "../data/year-rules.ts";

export { YEAR_RULES, type YearRule };

export type OwnDateId = Id<"YearDate">;

/** What an organisation says of itself, for its dates to be counted. */
export interface YearFacts {
  /** Month and day of the end of its exercise: "12-31". */
  readonly closes: string;
  /** The months that its statutes leave to the assembly after the end of the exercise. */
  readonly assemblyMonths: number;
  /** When the last assembly met, if it was said. */
  readonly assemblyOn: Temporal.PlainDate | undefined;
  /** Whether that assembly changed the officers or the statutes. */
  readonly hasChanged: boolean;
  /** Whether it gives receipts for gifts (Code général des impôts, art. 200 and 238 bis). */
  readonly givesReceipts: boolean;
  /** Whether it receives more than 153 000 € of public money, or of gifts, in a year. */
  readonly publishesAccounts: boolean;
  /** Whether it is on the register of a court of Alsace or Moselle, and not declared under the law of 1901. */
  readonly isOfAlsaceMoselle: boolean;
  /** Since when its year is kept here: what was due before is not said to be late. */
  readonly since: Temporal.PlainDate;
}

/** A subsidy, or a date of one's own. */
export interface OwnDate {
  readonly id: OwnDateId;
  /** A subsidy is due six months after `on`, the end of its exercise; any other date is due on `on`. */
  readonly kind: "subsidy" | "own";
  readonly on: Temporal.PlainDate;
  /** Whether it comes back each year; never of a subsidy. */
  readonly isYearly: boolean;
}

/** A date of the year, at one turn of it: what is ticked, recalled, put in a calendar. */
export interface YearDate {
  /** The rule, or "own"; with the own date and the turn it names the date for ever. */
  readonly rule: string;
  readonly own: OwnDateId | undefined;
  /** Which turn: the year in which the exercise ends, or the year of the calendar. */
  readonly turn: number;
  readonly due: Temporal.PlainDate;
  readonly isAdvice: boolean;
}

/** How a date is called where it must be told apart from all others. */
export function keyOf({ rule, own, turn }: Pick<YearDate, "rule" | "own" | "turn">): string {
  return `${rule}.${own ?? ""}.${turn}`;
}

/** How far ahead dates are shown. */
const AHEAD = { months: 13 } as const;
/** How far back those that are ticked, or late, are shown. */
const BACK = { months: 12 } as const;

/**
 * The dates of the year of an organisation around a day, in order: a year back, thirteen months ahead.
 * Those of rules that were due before its year was kept here are left out: nobody begins with a debt.
 */
export function datesOf(
  facts: YearFacts,
  own: readonly OwnDate[],
  today: Temporal.PlainDate,
): readonly YearDate[] {
  const [from, to] = [today.subtract(BACK), today.add(AHEAD)];
  const ruled = YEAR_RULES.flatMap((rule) => datesOfRule(rule, { facts, own, today }));
  const added = own.filter(({ kind }) => kind === "own").flatMap((one) => turnsOf(one, today));
  return (
    [...ruled, ...added]
      .filter(({ due }) => isBetween(from, due, to))
      // A habit that passed is no delay.
      .filter(({ due, isAdvice }) => !isAdvice || isBetween(today, due, to))
      .toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due))
  );
}

interface Around {
  readonly facts: YearFacts;
  readonly own: readonly OwnDate[];
  readonly today: Temporal.PlainDate;
}

function datesOfRule(rule: YearRule, { facts, own, today }: Around): readonly YearDate[] {
  if (!concerns(rule.concerns, facts)) return [];
  const isAdvice = rule.isAdvice === true;
  if (rule.from === "subsidy")
    return own
      .filter(({ kind }) => kind === "subsidy")
      .map(({ id, on }) => ({
        rule: rule.key,
        own: id,
        turn: on.year,
        due: on.add({ months: rule.months ?? 0 }),
        isAdvice,
      }));
  return [today.year - 2, today.year - 1, today.year, today.year + 1, today.year + 2]
    .flatMap((turn) => dueAt(rule, facts, turn).map((due) => ({ turn, due })))
    .filter(({ due }) => Temporal.PlainDate.compare(due, facts.since) >= 0)
    .map(({ turn, due }) => ({ rule: rule.key, own: undefined, turn, due, isAdvice }));
}

/** When a rule is due at one turn of the year; none when there was nothing then. */
function dueAt(rule: YearRule, facts: YearFacts, turn: number): readonly Temporal.PlainDate[] {
  const closing = dayIn(turn, facts.closes);
  switch (rule.from) {
    case "closing": {
      const months = rule.statutes === true ? facts.assemblyMonths : (rule.months ?? 0);
      return [addMonths(closing, months)];
    }
    case "assembly": {
      const assembly = assemblyOf(facts, turn);
      // Officers change at an assembly that met; accounts are approved at one that will.
      if (assembly === undefined && rule.concerns !== "publishes-accounts") return [];
      const from = assembly ?? addMonths(closing, facts.assemblyMonths);
      return [addMonths(from, rule.months ?? 0)];
    }
    case "calendar":
      return rule.secondWorkingDayAfter === undefined
        ? [dayIn(turn, rule.day ?? "12-31")]
        : [secondWorkingDayAfter(dayIn(turn, rule.secondWorkingDayAfter))];
    case "subsidy":
      return [];
  }
}

/** The assembly that met for the exercise that ended in that year, if it was said. */
function assemblyOf(facts: YearFacts, turn: number): Temporal.PlainDate | undefined {
  const { assemblyOn } = facts;
  if (assemblyOn === undefined) return undefined;
  const [closing, next] = [dayIn(turn, facts.closes), dayIn(turn + 1, facts.closes)];
  return isBetween(closing.add({ days: 1 }), assemblyOn, next) ? assemblyOn : undefined;
}

function concerns(whom: YearConcerns, facts: YearFacts): boolean {
  const { hasChanged, isOfAlsaceMoselle, givesReceipts } = facts;
  const endsInDecember = facts.closes === "12-31";
  switch (whom) {
    case "everyone":
    case "subsidised":
      return true;
    case "declared":
      return !isOfAlsaceMoselle;
    case "alsace-moselle":
      return isOfAlsaceMoselle;
    case "officers-changed":
      return hasChanged && !isOfAlsaceMoselle;
    case "officers-changed-alsace-moselle":
      return hasChanged && isOfAlsaceMoselle;
    case "receipts-closing-in-december":
      return givesReceipts && endsInDecember;
    case "receipts-closing-else":
      return givesReceipts && !endsInDecember;
    case "publishes-accounts":
      return facts.publishesAccounts;
  }
}

/** The turns of a date of one's own around a day: itself, or each year from then on. */
function turnsOf(own: OwnDate, today: Temporal.PlainDate): readonly YearDate[] {
  const one = { rule: "own", own: own.id, isAdvice: false };
  if (!own.isYearly) return [{ ...one, turn: own.on.year, due: own.on }];
  return [today.year - 1, today.year, today.year + 1, today.year + 2]
    .filter((turn) => turn >= own.on.year)
    .map((turn) => ({ ...one, turn, due: own.on.add({ years: turn - own.on.year }) }));
}

/** The last days of months stay last: six months after 31 August is 28 February, and after 30 June 31 December. */
function addMonths(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const moved = day.add({ months });
  return day.day === day.daysInMonth && day.day >= 28
    ? moved.with({ day: moved.daysInMonth })
    : moved;
}

/** The day of that year; 29 February is the 28th when there is none. */
function dayIn(year: number, monthDay: string): Temporal.PlainDate {
  const [month = "12", day = "31"] = monthDay.split("-");
  return Temporal.PlainDate.from(
    { year, month: Number(month), day: Number(day) },
    { overflow: "constrain" },
  );
}

/** Monday to Friday; 8 May is the only holiday that these days may meet, and Ascension at times: a day early is never late. */
function secondWorkingDayAfter(day: Temporal.PlainDate): Temporal.PlainDate {
  let [moved, left] = [day, 2];
  while (left > 0) {
    moved = moved.add({ days: 1 });
    if (moved.dayOfWeek <= 5) left -= 1;
  }
  return moved;
}

function isBetween(
  from: Temporal.PlainDate,
  day: Temporal.PlainDate,
  to: Temporal.PlainDate,
): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}

/** How many days before a date it is recalled: first, then again. */
export const RECALL_DAYS = [30, 7] as const;

/**
 * Which recall of a date is due on a day: 30 days before, then 7; late by some days it is still told
 * once, never after the date.
 */
export function recallOf(
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
): (typeof RECALL_DAYS)[number] | undefined {
  const left = daysBetween(today, due);
  if (left < 0) return undefined;
  if (left <= 7) return 7;
  return left <= 30 ? 30 : undefined;
}

/** A month and a day, from a day typed whole: what a closing date is kept as. */
export function monthDayOf(day: Temporal.PlainDate): string {
  return day.toString().slice(5);
}
