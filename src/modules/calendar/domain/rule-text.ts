import { done, refused, type Result } from "#basics/result";

import {
  type Ending,
  MOST_INTERVAL,
  MOST_TIMES,
  RANKS,
  type Rule,
  type Weekday,
  WEEKDAYS,
} from "./recurrence.ts";

/**
 * A rule as RFC 5545 writes it (section 3.3.10), « FREQ=MONTHLY;BYDAY=1TU »: what is typed here, written for
 * calendars; and read, as far as it says what can be typed here. Anything else is named, never half understood.
 */
export type Recurring = Exclude<Rule, { every: "once" }>;

/** Writes a rule. The end is a day in the zone, its last second in UTC (RFC 5545: UNTIL is in UTC where DTSTART has a zone). */
export function writeRule(rule: Recurring, zone: string): string {
  const parts = [`FREQ=${rule.every === "week" ? "WEEKLY" : "MONTHLY"}`];
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.every === "week") parts.push(`BYDAY=${rule.days.join(",")}`);
  else if ("rank" in rule.on) parts.push(`BYDAY=${rule.on.rank}${rule.on.day}`);
  else parts.push(`BYMONTHDAY=${rule.on.date}`);
  if (rule.ends === "after") parts.push(`COUNT=${rule.times}`);
  if (rule.ends === "on") parts.push(`UNTIL=${lastSecondOf(rule.last, zone)}`);
  return parts.join(";");
}

function lastSecondOf(day: Temporal.PlainDate, zone: string): string {
  const end = day.add({ days: 1 }).toZonedDateTime(zone).subtract({ seconds: 1 }).toInstant();
  return `${end.toString().replace(/[-:]/g, "").slice(0, 15)}Z`;
}

/** What is not read of a rule: the part that says it, as it stands there; or what two parts say together. */
export interface NotRead {
  readonly part: string;
}
export type RuleRead =
  | { readonly done: true; readonly value: Recurring }
  | ({ readonly done: false } & NotRead);

const KNOWN = new Set(["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST"]);

/** The first date of a series, which says what its rule leaves out. */
export interface Begins {
  readonly day: Temporal.PlainDate;
  readonly zone: string;
}

/** Reads a rule that says what can be typed here. */
export function readRule(text: string, { day, zone }: Begins): RuleRead {
  const parts = new Map<string, string>();
  for (const one of text
    .replace(/^RRULE:/i, "")
    .trim()
    .toUpperCase()
    .split(";")) {
    const [name = "", value = ""] = one.split("=", 2);
    if (!KNOWN.has(name) || value === "" || parts.has(name)) return notRead(one);
    parts.set(name, value);
  }
  const ending = endingOf(parts, zone);
  if (!ending.done) return notRead(ending.refusal);
  const interval = whole(parts.get("INTERVAL") ?? "1", MOST_INTERVAL);
  if (interval === undefined) return notRead(`INTERVAL=${parts.get("INTERVAL")}`);
  // Weeks are counted from Monday: another day matters where weeks are left out (section 3.3.10, the last example).
  if (interval > 1 && (parts.get("WKST") ?? "MO") !== "MO")
    return notRead(`WKST=${parts.get("WKST")}`);
  switch (parts.get("FREQ") ?? "") {
    case "DAILY":
      return interval === 1 && !parts.has("BYDAY") && !parts.has("BYMONTHDAY")
        ? read({ every: "week", interval, days: WEEKDAYS, ...ending.value })
        : notRead(`FREQ=DAILY${interval > 1 ? `;INTERVAL=${interval}` : ""}`);
    case "WEEKLY":
      return weekly(parts, { interval, ending: ending.value, day });
    case "MONTHLY":
      return monthly(parts, { interval, ending: ending.value, day });
    default:
      // HOURLY and below: more than one date a day.
      return notRead(`FREQ=${parts.get("FREQ") ?? ""}`);
  }
}

interface Known {
  readonly interval: number;
  readonly ending: Ending;
  readonly day: Temporal.PlainDate;
}

function weekly(parts: ReadonlyMap<string, string>, { interval, ending, day }: Known) {
  const asked = parts.get("BYDAY")?.split(",") ?? [weekdayOf(day)];
  const days = WEEKDAYS.filter((one) => asked.includes(one));
  if (parts.has("BYMONTHDAY")) return notRead(`BYMONTHDAY=${parts.get("BYMONTHDAY")}`);
  if (days.length !== new Set(asked).size) return notRead(`BYDAY=${parts.get("BYDAY")}`);
  return read({ every: "week", interval, days, ...ending });
}

function monthly(parts: ReadonlyMap<string, string>, { interval, ending, day }: Known) {
  const [byDay, byDate] = [parts.get("BYDAY"), parts.get("BYMONTHDAY")];
  if (byDay !== undefined && byDate !== undefined)
    return notRead(`BYDAY=${byDay};BYMONTHDAY=${byDate}`);
  if (byDay === undefined) {
    const date = byDate === "-1" ? -1 : whole(byDate ?? String(day.day), 31);
    return date === undefined
      ? notRead(`BYMONTHDAY=${byDate}`)
      : read({ every: "month", interval, on: { date }, ...ending });
  }
  const [, ranked, named] = /^([+-]?\d)([A-Z]{2})$/.exec(byDay) ?? [];
  const rank = RANKS.find((one) => one === Number(ranked));
  const weekday = WEEKDAYS.find((one) => one === named);
  return rank === undefined || weekday === undefined
    ? notRead(`BYDAY=${byDay}`)
    : read({ every: "month", interval, on: { rank, day: weekday }, ...ending });
}

function endingOf(parts: ReadonlyMap<string, string>, zone: string): Result<Ending, string> {
  const [count, until] = [parts.get("COUNT"), parts.get("UNTIL")];
  if (count !== undefined && until !== undefined) return refused(`COUNT=${count};UNTIL=${until}`);
  if (count !== undefined) {
    const times = whole(count, MOST_TIMES);
    return times === undefined ? refused(`COUNT=${count}`) : done({ ends: "after", times });
  }
  if (until === undefined) return done({ ends: "never" });
  const last = lastDayOf(until, zone);
  return last === undefined ? refused(`UNTIL=${until}`) : done({ ends: "on", last });
}

/** The day of an end: a day, an hour of the clocks there, or an instant in UTC. */
function lastDayOf(until: string, zone: string): Temporal.PlainDate | undefined {
  const [, year, month, date, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(until) ?? [];
  try {
    const day = Temporal.PlainDate.from(`${year}-${month}-${date}`, { overflow: "reject" });
    if (utc !== "Z") return day;
    const instant = Temporal.Instant.from(`${day.toString()}T${hour}:${minute}:${second}Z`);
    return instant.toZonedDateTimeISO(zone).toPlainDate();
  } catch {
    return undefined;
  }
}

/** The day of the week of a day. */
export function weekdayOf({ dayOfWeek }: Temporal.PlainDate): Weekday {
  return WEEKDAYS[dayOfWeek - 1] ?? "MO";
}

function whole(text: string, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

function read(value: Recurring) {
  return { done: true, value } as const;
}

function notRead(part: string) {
  return { done: false, part } as const;
}
