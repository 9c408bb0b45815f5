import { RRuleTemporal } from "rrule-temporal";

import { WEEKDAYS } from "../../domain/recurrence.ts";
import { type BroughtDate, MONTHS_AHEAD, MONTHS_BEHIND, type RefusedPart } from "./brought.ts";
import { rawValues } from "./component.ts";
import { instantOf, keyOf, type Moment, momentIn, type OneEvent } from "./read-event.ts";
import { partNotRead } from "./rule-read.ts";

/** From when to when dates are kept: what is long over, and what is far, is not. */
export interface Window {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

export function windowAt(today: Temporal.PlainDate): Window {
  return {
    from: today.subtract({ months: MONTHS_BEHIND }),
    until: today.add({ months: MONTHS_AHEAD }),
  };
}

/**
 * What one file may ask of the house: its dates, and steps of series that are counted from their first date. It goes down
 * as the file is read, so that no file takes more than a moment.
 */
export interface Left {
  dates: number;
  steps: number;
}

/** Steps of one file: three for each date that it may hold. */
export const MOST_STEPS = 60_000;
/** The library gives up after so many weeks or months in which nothing falls. */
const MOST_EMPTY = 5_000;

/** The dates of one event within the window, and what of it is not read: all, or one date that it lists. */
export interface Unfolded {
  readonly dates: readonly BroughtDate[];
  readonly refused: readonly RefusedPart[];
}

export function datesOfEvent(event: OneEvent, window: Window, left: Left): Unfolded {
  const refuse = (why: RefusedPart["why"], what?: string): RefusedPart => ({
    line: event.line,
    title: event.title === "" ? undefined : event.title,
    why,
    what,
  });
  const none = (why: RefusedPart["why"], what?: string) => ({
    dates: [],
    refused: [refuse(why, what)],
  });
  if (left.dates < 1) return none("too-many-dates");
  if (!isSeries(event)) {
    const isSeen = isWithin(dayOf(event.start), window);
    return { dates: isSeen ? [dateOf(event, event.start, event.recurrence)] : [], refused: [] };
  }
  const notRead = notReadOf(event);
  if (notRead !== undefined) return none("rule", notRead);
  const [added, gone] = [listed(event, "rdate", left), listed(event, "exdate", left)];
  const unfolded = left.steps < 0 ? undefined : expanded(event, window, left);
  const starts = unfolded && startsOf([...unfolded, ...added.moments], gone.moments, window);
  if (starts === undefined || starts.length > left.dates) return none("too-many-dates");
  const refused = [added.notRead, gone.notRead].filter((what) => what !== undefined);
  return {
    dates: starts.map((start) => dateOf(event, start, keyOf(start))),
    refused: refused.map((what) => refuse("one-date", what)),
  };
}

function isSeries({ recurrence, rules, component }: OneEvent): boolean {
  const isListed = component.getFirstProperty("rdate") !== null;
  return recurrence === undefined && (rules.length > 0 || isListed);
}

function notReadOf({ rules, hasExceptRule, start }: OneEvent): string | undefined {
  if (rules.length > 1) return "RRULE";
  if (hasExceptRule) return "EXRULE";
  const day = WEEKDAYS[dayOf(start).dayOfWeek - 1] ?? "MO";
  return rules.map((rule) => partNotRead(rule, day)).find(Boolean);
}

/** When the dates of a series begin, each once, without those that it leaves out. */
function startsOf(
  all: readonly Moment[],
  leftOut: readonly Moment[],
  window: Window,
): readonly Moment[] {
  const gone = new Set(leftOut.map(keyOf));
  const starts = new Map<string, Moment>();
  for (const one of all) {
    const isGone = gone.has(keyOf(one)) || gone.has(dayOf(one).toString());
    if (!isGone && isWithin(dayOf(one), window)) starts.set(keyOf(one), one);
  }
  return [...starts.values()];
}

/**
 * The dates of its rule within the window, by the library: on clocks that never change, since a rule says what clocks
 * show (RFC 5545, section 3.3.10). Undefined: more steps than what is left.
 */
function expanded(event: OneEvent, { from, until }: Window, left: Left): Moment[] | undefined {
  const { rules, start } = event;
  const [rule] = rules;
  if (rule === undefined) return [start];
  const { every, count, ends } = readEnd(rule, start);
  left.steps -= stepsOf({ rule, count, from: dayOf(start), until });
  if (left.steps < 0) return undefined;
  const series = new RRuleTemporal({
    rruleString: `RRULE:${every}`,
    dtstart: clocksOf(start),
    tzid: "UTC",
    temporal: Temporal,
    cache: false,
    includeDtstart: true,
    maxIterations: MOST_EMPTY,
    ...(count === undefined ? {} : { count }),
    ...(ends === undefined ? {} : { until: ends }),
  });
  try {
    const [first, last] = [from, until.add({ days: 1 })].map((day) => day.toZonedDateTime("UTC"));
    const dates = first && last && series.between(first, last, true);
    left.steps -= dates?.length ?? 0;
    return dates?.map((one) => momentAt(one, start));
  } catch {
    return undefined;
  }
}

interface Counted {
  readonly rule: string;
  readonly count: number | undefined;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** What a counted series asks: a step a date; a step a day, a week or a month, where days are picked among them. */
function stepsOf({ rule, count, from, until }: Counted): number {
  // Without a count the library begins where the window does.
  if (count === undefined || Temporal.PlainDate.compare(from, until) > 0) return 1;
  if (!rule.includes(";BY")) return count;
  const unit = (["DAILY", "WEEKLY", "MONTHLY"] as const).find((one) => rule.includes(one));
  const days = from.until(until).days;
  const length = unit === "DAILY" ? 1 : unit === "WEEKLY" ? 7 : 30;
  return Math.ceil(days / length);
}

/** A rule without its end, and that end on the clocks of the series (section 3.3.10: a day, an hour, or in UTC). */
function readEnd(rule: string, start: Moment) {
  const parts = rule.split(";").filter((part) => part !== "");
  const valueOf = (name: string) =>
    parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const [count, until] = [valueOf("COUNT"), valueOf("UNTIL")];
  return {
    every: parts.filter((part) => !/^(?:COUNT|UNTIL)=/.test(part)).join(";"),
    count: count === undefined ? undefined : Number(count),
    ends: until === undefined ? undefined : lastOf(until, start),
  };
}

/** Until a day: to the end of it. */
function lastOf(until: string, start: Moment): Temporal.ZonedDateTime {
  const day = Temporal.PlainDate.from(until.slice(0, 8));
  if (start.kind === "day") return day.toZonedDateTime("UTC");
  if (until.length === 8)
    return day.add({ days: 1 }).toZonedDateTime("UTC").subtract({ seconds: 1 });
  const clocks = Temporal.PlainDateTime.from(until.replace("Z", ""));
  if (!until.endsWith("Z")) return clocks.toZonedDateTime("UTC");
  const local = clocks.toZonedDateTime("UTC").withTimeZone(start.way.zone).toPlainDateTime();
  return local.toZonedDateTime("UTC");
}

/** The days or hours of a property that lists some (RDATE, EXDATE), and the first that is not read. */
function listed({ component, zoneOf }: OneEvent, name: "rdate" | "exdate", left: Left) {
  const moments: Moment[] = [];
  let notRead: string | undefined;
  for (const property of component.getAllProperties(name)) {
    const values = rawValues(property);
    left.steps -= values.length;
    if (left.steps < 0) break;
    for (const value of values) {
      // A period begins with its start.
      const [first = ""] = value.replaceAll(/["[\]]/g, "").split(/[,/]/);
      const one = momentIn(first, property, zoneOf);
      if ("why" in one) notRead ??= `${name.toUpperCase()}:${first.slice(0, 40)}`;
      else moments.push(one);
    }
  }
  return { moments, notRead };
}

/** The hour that clocks show, as if there were no zones. */
function clocksOf(moment: Moment): Temporal.ZonedDateTime {
  return (moment.kind === "day" ? moment.day : moment.local).toZonedDateTime("UTC");
}

function momentAt(at: Temporal.ZonedDateTime, start: Moment): Moment {
  if (start.kind === "day") return { kind: "day", day: at.toPlainDate() };
  return { kind: "time", local: at.toPlainDateTime(), way: start.way };
}

function dayOf(moment: Moment): Temporal.PlainDate {
  return moment.kind === "day" ? moment.day : moment.local.toPlainDate();
}

function isWithin(day: Temporal.PlainDate, { from, until }: Window): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0;
}

function dateOf(event: OneEvent, start: Moment, recurrence: string | undefined): BroughtDate {
  const { uid, sequence, stamp, title, location, status } = event;
  return { uid, recurrence, sequence, stamp, title, location, status, when: whenOf(event, start) };
}

function whenOf({ lasts }: OneEvent, start: Moment): BroughtDate["when"] {
  if (start.kind === "day") {
    const days = Math.max(1, Math.ceil(lasts?.total({ unit: "days", relativeTo: start.day }) ?? 1));
    const last = start.day.add({ days: days - 1 });
    return { kind: "day", day: start.day.toString(), last: last.toString() };
  }
  const { zone } = start.way;
  const begins = instantOf(start);
  const ends = lasts && begins.toZonedDateTimeISO(zone).add(lasts).toInstant();
  return { kind: "time", start: begins.toString(), end: ends?.toString(), zone };
}
