import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { datesOf, type When } from "#rules/calendar";

export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;
export type VisitId = Id<"Visit">;

/** How a visit comes again. A month: on the same such day of it (« le deuxième mardi »), the last where it is the fifth. */
export const EVERY = ["once", "week", "fortnight", "month"] as const;
export type Every = (typeof EVERY)[number];

/** Days of the week as RFC 5545 writes them (section 3.3.10), Monday first. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MOST_TITLE = 120;
export const MOST_NOTE = 600;
/** More than that is no week: a slip of the finger, or a machine. */
export const MOST_VISITS = 60;
/** With those that are over or do not come any more: years of a full week. */
export const MOST_KEPT = 600;
/** A visit is over within a day. */
export const MOST_MINUTES = 24 * 60;

/** What a visit says, in the words of whose week it is. */
export interface Told {
  /** Who comes, or what happens: « Paul, le kiné ». */
  readonly title: string;
  /** What to know on the day. */
  readonly note: string | undefined;
}

/** When a visit is expected: the first day, the hour on the clocks of its zone, and how it comes again. */
export interface Planned {
  readonly zone: string;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  /** How long it lasts; undefined: who knows. */
  readonly minutes: number | undefined;
  readonly every: Every;
  /** On which days of the week; empty: that of the first day. */
  readonly days: readonly Weekday[];
  /** The last day on which it may be, where it ends. */
  readonly last: Temporal.PlainDate | undefined;
}

/** Something that is expected in somebody's week, once or again and again. */
export type Visit = Planned & {
  readonly id: VisitId;
  /** The own space of the person whose week it is. */
  readonly space: SpaceId;
  readonly version: number;
  /** From that day on it is so: before, it was otherwise. Undefined: from its first day on. */
  readonly since: Temporal.PlainDate | undefined;
  /** From that day on it does not come any more. */
  readonly stopped: Temporal.PlainDate | undefined;
  /** Those of its days on which it is not. */
  readonly off: readonly Temporal.PlainDate[];
  /** The days, both included, on which nobody is expected: its person is away. */
  readonly paused: Away | undefined;
};

/** What stood of a visit before it was said otherwise, until a day (not included). */
export type Stood = Planned & Pick<Visit, "since"> & { readonly until: Temporal.PlainDate };

/** From a day to another, both included. */
export interface Between {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Days on which nobody is expected. */
export type Away = Between & {
  /** When it was said: what was over before stays as it stood. Undefined: nobody knows, as of before this was kept. */
  readonly since?: Temporal.Instant | undefined;
};

export type VisitRefusal =
  | "says-nothing"
  | "too-long"
  | "ends-before"
  | "ends-too-late"
  | "never-comes";

/** A night with somebody, and more: an end said by mistake before the beginning is almost a day after it. In minutes. */
const LONGEST = 16 * 60;

/** What may be expected: words, a last day that is not before the first, and one date at least. */
export function decideVisit(asked: Told & Planned): Result<Told & Planned, VisitRefusal> {
  const title = asked.title.trim();
  const note = asked.note?.trim();
  if (title === "") return refused("says-nothing");
  if (title.length > MOST_TITLE || (note?.length ?? 0) > MOST_NOTE) return refused("too-long");
  const { day, last, every } = asked;
  if (last !== undefined && Temporal.PlainDate.compare(last, day) < 0)
    return refused("ends-before");
  if (asked.minutes !== undefined && (asked.minutes === 0 || asked.minutes > LONGEST))
    return refused("ends-too-late");
  const decided = {
    ...asked,
    title,
    note: note === "" ? undefined : note,
    days: daysOf(asked),
    last: every === "once" ? undefined : last,
  };
  return comesEver(decided) ? done(decided) : refused("never-comes");
}

/** Whether one of its days is before its last one. */
function comesEver(planned: Planned): boolean {
  const { last } = planned;
  return (
    last === undefined || datesOf(whenOf(planned), { until: last, school: undefined }).length > 0
  );
}

/** The days of the week on which it comes, Monday first; once or each month, that of its first day. */
function daysOf({ every, days, day }: Pick<Planned, "every" | "days" | "day">): readonly Weekday[] {
  const its = weekdayOf(day);
  if (every === "once" || every === "month" || days.length === 0) return [its];
  return WEEKDAYS.filter((one) => days.includes(one));
}

export const weekdayOf = (day: Temporal.PlainDate): Weekday => WEEKDAYS[day.dayOfWeek - 1] ?? "MO";

/** The same as the calendar takes it: a rule of RFC 5545, an ending, no holidays left out (care knows none). */
export function whenOf(visit: Planned): When {
  const { zone, day, at } = visit;
  const except = { school: undefined, holidays: undefined };
  return { zone, day, at, rule: ruleOf(visit), except };
}

function ruleOf({ every, day, days, last }: Planned): When["rule"] {
  if (every === "once") return { every: "once" };
  const ending =
    last === undefined ? ({ ends: "never" } as const) : ({ ends: "on", last } as const);
  if (every === "month") return { every, interval: 1, on: rankOf(day), ...ending };
  return { every: "week", interval: every === "week" ? 1 : 2, days, ...ending };
}

/** « Le deuxième mardi »; a fifth one is the last, as not every month has five. */
function rankOf(day: Temporal.PlainDate) {
  const rank = Math.ceil(day.day / 7);
  return { rank: RANKS[rank - 1] ?? (-1 as const), day: weekdayOf(day) };
}
const RANKS = [1, 2, 3, 4] as const;
