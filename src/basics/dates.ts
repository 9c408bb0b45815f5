/**
 * Dates in words, in the zone of the territory. Nothing here knows what time it is.
 */

/** The zone in which French notices speak, and in which pages answer. */
export const PARIS = "Europe/Paris";

// Written out: Intl takes a tenth of a millisecond for each date, and a page holds dozens.
const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

// A list asks for the day of the same few instants hundreds of times, and a zone takes long to ask.
const days = new Map<number, Temporal.PlainDate>();
const MOST_DAYS = 1_000;

/** The calendar day of an instant, in the zone of the territory. */
export function dayOf(instant: Temporal.Instant, zone = PARIS): Temporal.PlainDate {
  if (zone !== PARIS) return instant.toZonedDateTimeISO(zone).toPlainDate();
  const known = days.get(instant.epochMilliseconds);
  if (known !== undefined) return known;
  const day = instant.toZonedDateTimeISO(zone).toPlainDate();
  if (days.size >= MOST_DAYS) days.clear();
  days.set(instant.epochMilliseconds, day);
  return day;
}

/**
 * The day that somebody typed: « 2026-11-30 » as a browser's own field writes it, « 30/11/2026 »,
 * « 30.11.2026 » or « 30 11 2026 » where one types it. Undefined when it is no day of the calendar,
 * or of no century of which forms speak: the year 0026 is a slip of the finger.
 */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  const text = typed.trim();
  const [, day, month, year] =
    /^(\d{1,2})[/. -](\d{1,2})[/. -]((?:19|20|21)\d\d)$/.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined && isoYear === undefined) return undefined;
  const fields = { year: year ?? isoYear, month: month ?? isoMonth, day: day ?? isoDay };
  try {
    return Temporal.PlainDate.from(
      { year: Number(fields.year), month: Number(fields.month), day: Number(fields.day) },
      { overflow: "reject" },
    );
  } catch {
    return undefined;
  }
}

/** « lundi 30 novembre », with the year when it is not the current one; « 1er » for the first of a month. */
export function writeDay(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const words = `${WEEKDAYS[date.dayOfWeek - 1]} ${dayAndMonth(date)}`;
  return date.year === today.year ? words : `${words} ${date.year}`;
}

/** « 30 novembre 2026 », for what is always dated with its year. */
export function writeDate(date: Temporal.PlainDate): string {
  return `${dayAndMonth(date)} ${date.year}`;
}

/** « novembre 2026 ». */
export function writeMonth({ year, month }: Temporal.PlainYearMonth): string {
  return `${MONTHS[month - 1]} ${year}`;
}

/** « 9 h », « 17 h 05 », « midi », « minuit ». */
export function writeTime(time: Temporal.PlainTime): string {
  if (time.minute === 0 && time.hour === 12) return "midi";
  if (time.minute === 0 && time.hour === 0) return "minuit";
  return time.minute === 0
    ? `${time.hour} h`
    : `${time.hour} h ${String(time.minute).padStart(2, "0")}`;
}

/** « lundi 30 novembre à midi », in the zone of the territory. */
export function writeMoment(
  instant: Temporal.Instant,
  now: Temporal.Instant,
  zone = PARIS,
): string {
  const zoned = instant.toZonedDateTimeISO(zone);
  return `${writeDay(zoned.toPlainDate(), dayOf(now, zone))} à ${writeTime(zoned.toPlainTime())}`;
}

/** Whole days from one calendar day to another: tomorrow is 1, yesterday −1. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  // A list asks it for each line, and most are of one year: counting on its days takes a tenth of the time.
  if (from.year === to.year) return to.dayOfYear - from.dayOfYear;
  return from.until(to, { largestUnit: "days" }).days;
}

export const laterOf = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? other : one;

export const earlierOf = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? one : other;

function dayAndMonth({ day, month }: Temporal.PlainDate): string {
  return `${day === 1 ? "1er" : day} ${MONTHS[month - 1]}`;
}

/** An hour as somebody types it: « 18:30 » as a browser writes it (« 18:30:00 » too), « 18h30 », « 18 h », « 18 », « 9.05 ». */
export function readHour(typed: string): Temporal.PlainTime | undefined {
  const [, hour, minute = "00"] =
    /^(\d{1,2})(?:\s?[h:.]\s?(\d\d)?(?::\d\d)?)?$/i.exec(typed.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return new Temporal.PlainTime(Number(hour), Number(minute));
}
