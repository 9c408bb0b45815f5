import { PARIS } from "#basics/dates";
import { isHoliday } from "#basics/holidays";

/**
 * The days on which somebody may be waited for. Time runs on them alone: two open days from a Friday
 * evening end on a Sunday evening for a volunteer, on a Tuesday evening for an office.
 */
export interface OpenDays {
  /** Monday to Sunday. */
  readonly week: readonly [boolean, boolean, boolean, boolean, boolean, boolean, boolean];
  readonly holidays: "open" | "closed";
  /** In August a day counts as a whole one, as half of one, or not at all. */
  readonly august: "open" | "half" | "closed";
  /** Days that they said they are away, both ends included. */
  readonly pauses: readonly Pause[];
}

export interface Pause {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** Unless they say otherwise: volunteers answer in the evening and on week-ends, so each day of the week counts. */
export const VOLUNTEER: OpenDays = {
  week: [true, true, true, true, true, true, true],
  holidays: "closed",
  august: "half",
  pauses: [],
};

/** Unless it says otherwise: an office answers from Monday to Friday. */
export const OFFICE: OpenDays = {
  week: [true, true, true, true, true, false, false],
  holidays: "closed",
  august: "half",
  pauses: [],
};

const DAY = 86_400;
/** Farther than this nobody is waited for: all is closed, and the platform does as if they were back. */
const FARTHEST_DAYS = 400;
/** Between these hours of the clock the platform may write to somebody by itself. */
const FROM_HOUR = 9;
const TO_HOUR = 20;

/** What a day counts for: 1, a half, or 0. */
export function weightOf(open: OpenDays, day: Temporal.PlainDate): number {
  if (open.week[day.dayOfWeek - 1] !== true) return 0;
  if (open.holidays === "closed" && isHoliday(day)) return 0;
  if (open.pauses.some((pause) => isWithin(day, pause))) return 0;
  if (day.month !== 8 || open.august === "open") return 1;
  return open.august === "half" ? 0.5 : 0;
}

/**
 * The open days between two instants, as a fraction. It is counted on the clock of the wall: the day on
 * which the clock changes is a day like the others.
 */
export function openDaysBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  open: OpenDays,
  zone = PARIS,
): number {
  const [begin, end] = [wallClock(from, zone), wallClock(to, zone)];
  if (Temporal.PlainDateTime.compare(begin, end) >= 0) return 0;
  const last = end.toPlainDate();
  let seconds = -secondOf(begin) * weightOf(open, begin.toPlainDate());
  for (
    let day = begin.toPlainDate();
    Temporal.PlainDate.compare(day, last) < 0;
    day = day.add({ days: 1 })
  )
    seconds += DAY * weightOf(open, day);
  return (seconds + secondOf(end) * weightOf(open, last)) / DAY;
}

/** The instant at which so many open days have passed: never earlier than as many days of the calendar. */
export function openDaysAfter(
  from: Temporal.Instant,
  days: number,
  open: OpenDays,
  zone = PARIS,
): Temporal.Instant {
  const begin = wallClock(from, zone);
  let missing = Math.ceil(days * DAY);
  let second = secondOf(begin);
  let day = begin.toPlainDate();
  for (let ahead = 0; ahead < FARTHEST_DAYS; ahead += 1) {
    const weight = weightOf(open, day);
    if (weight > 0 && (DAY - second) * weight >= missing) {
      const seconds = second + Math.ceil(missing / weight);
      return day.toPlainDateTime().add({ seconds }).toZonedDateTime(zone).toInstant();
    }
    missing -= (DAY - second) * weight;
    second = 0;
    day = day.add({ days: 1 });
  }
  return day.toZonedDateTime(zone).toInstant();
}

/** That instant, or the next at which one may write to them: an open day, between 9 and 20 h. */
export function openHourFrom(
  from: Temporal.Instant,
  open: OpenDays,
  zone = PARIS,
): Temporal.Instant {
  const wall = wallClock(from, zone);
  let day = wall.toPlainDate();
  if (weightOf(open, day) > 0) {
    if (wall.hour >= FROM_HOUR && wall.hour < TO_HOUR) return from;
    if (wall.hour < FROM_HOUR) return atHour(day, zone);
  }
  for (let ahead = 0; ahead < FARTHEST_DAYS; ahead += 1) {
    day = day.add({ days: 1 });
    if (weightOf(open, day) > 0) break;
  }
  return atHour(day, zone);
}

function atHour(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: FROM_HOUR } }).toInstant();
}

function wallClock(instant: Temporal.Instant, zone: string): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(zone).toPlainDateTime();
}

function secondOf({ hour, minute, second }: Temporal.PlainDateTime): number {
  return (hour * 60 + minute) * 60 + second;
}

function isWithin(day: Temporal.PlainDate, { from, to }: Pause): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}
