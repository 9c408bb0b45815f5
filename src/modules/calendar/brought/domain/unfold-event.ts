import ical from "ical.js";

import { type BroughtDate, MONTHS_AHEAD, MONTHS_BEHIND, type RefusedPart } from "./brought.ts";
import { rawValues } from "./component.ts";
import { instantOf, keyOf, type Moment, momentIn, type OneEvent } from "./read-event.ts";
import { ruleText } from "./read-zones.ts";
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

/** Steps of a series that is looked through, before it is given up: a day each since 1900, twice. */
const MOST_STEPS = 100_000;

/** The dates of one event within the window; a series that gives more than what is left is not read. */
export function datesOfEvent(
  event: OneEvent,
  window: Window,
  left: number,
): readonly BroughtDate[] | RefusedPart {
  const refuse = (why: RefusedPart["why"], what?: string): RefusedPart => ({
    line: event.line,
    title: event.title,
    why,
    what,
  });
  const rules = event.component.getAllProperties("rrule").map(ruleText);
  const added = event.component.getAllProperties("rdate");
  const isSeries = event.recurrence === undefined && (rules.length > 0 || added.length > 0);
  if (!isSeries) {
    const one = dateOf(event, event.start, event.recurrence);
    if (left < 1) return refuse("too-many-dates");
    return isWithin(dayOf(event.start), window) ? [one] : [];
  }
  const notRead = rules.length > 1 ? "RRULE" : rules.map((one) => partOf(one, event)).find(Boolean);
  if (notRead !== undefined) return refuse("rule", notRead);
  const starts = startsOf(event, window, left);
  if (starts === undefined) return refuse("too-many-dates");
  return starts.map((start) => dateOf(event, start, keyOf(start)));
}

function partOf(rule: string, { start }: OneEvent): string | undefined {
  const day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][dayOf(start).dayOfWeek - 1] ?? "MO";
  return partNotRead(rule, day);
}

/** When the dates of a series begin; undefined when there are too many. */
function startsOf(event: OneEvent, window: Window, left: number): readonly Moment[] | undefined {
  const gone = excluded(event);
  const starts = new Map<string, Moment>();
  for (const one of expanded(event, window)) {
    if (one === undefined) return undefined;
    const isGone = gone.has(keyOf(one)) || gone.has(dayOf(one).toString());
    if (!isGone && isWithin(dayOf(one), window)) starts.set(keyOf(one), one);
    if (starts.size > left) return undefined;
  }
  for (const one of listed(event, "rdate"))
    if (!gone.has(keyOf(one)) && isWithin(dayOf(one), window)) starts.set(keyOf(one), one);
  return starts.size > left ? undefined : [...starts.values()];
}

/** The dates of its rule, by the library, on the clocks of its zone; an undefined one: it was given up. */
function* expanded(event: OneEvent, { until }: Window): Generator<Moment | undefined> {
  const { component, start } = event;
  const alone = new ical.Component("vevent");
  alone.addPropertyWithValue("dtstart", timeOf(start));
  for (const rule of component.getAllProperties("rrule"))
    alone.addPropertyWithValue(
      "rrule",
      ical.Recur.fromString(untilOnClocks(ruleText(rule), start)),
    );
  const expansion = new ical.RecurExpansion({ component: alone, dtstart: timeOf(start) });
  for (let step = 0; ; step += 1) {
    if (step > MOST_STEPS) {
      yield undefined;
      return;
    }
    const next = expansion.next();
    if (next === undefined || next === null) return;
    const one = momentAt(next, start);
    if (Temporal.PlainDate.compare(dayOf(one), until) > 0) return;
    yield one;
  }
}

/** Its end in UTC (section 3.3.10) as an hour on the clocks of the series, on which it is unfolded. */
function untilOnClocks(rule: string, start: Moment): string {
  return rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i, (_, ...parts: string[]) => {
    const [year, month, day, hour, minute, second] = parts;
    const at = Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (start.kind === "day") return `UNTIL=${year}${month}${day}`;
    const local = at.toZonedDateTimeISO(start.way.zone).toPlainDateTime();
    return `UNTIL=${local.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}`;
  });
}

function excluded(event: OneEvent): ReadonlySet<string> {
  return new Set(listed(event, "exdate").map(keyOf));
}

/** The days or hours of a property that lists some (RDATE, EXDATE); those that are not read are left out. */
function listed({ component, zoneOf }: OneEvent, name: "rdate" | "exdate"): readonly Moment[] {
  return component.getAllProperties(name).flatMap((property) =>
    rawValues(property).flatMap((value) => {
      // A period begins with its start.
      const [first = ""] = value.replaceAll(/["[\]]/g, "").split(/[,/]/);
      const one = momentIn(first, property, zoneOf);
      return "why" in one ? [] : [one];
    }),
  );
}

function timeOf(moment: Moment): ical.Time {
  if (moment.kind === "day") {
    const { year, month, day } = moment.day;
    return new ical.Time({ year, month, day, isDate: true }, ical.Timezone.localTimezone);
  }
  const { year, month, day, hour, minute, second } = moment.local;
  return new ical.Time(
    { year, month, day, hour, minute, second, isDate: false },
    ical.Timezone.localTimezone,
  );
}

function momentAt({ year, month, day, hour, minute, second }: ical.Time, start: Moment): Moment {
  if (start.kind === "day")
    return { kind: "day", day: Temporal.PlainDate.from({ year, month, day }) };
  const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
  return { kind: "time", local, way: start.way };
}

function dayOf(moment: Moment): Temporal.PlainDate {
  return moment.kind === "day" ? moment.day : moment.local.toPlainDate();
}

function isWithin(day: Temporal.PlainDate, { from, until }: Window): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0;
}

function dateOf(event: OneEvent, start: Moment, recurrence: string | undefined): BroughtDate {
  const { uid, sequence, title, location, status } = event;
  return { uid, recurrence, sequence, title, location, status, when: whenOf(event, start) };
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
