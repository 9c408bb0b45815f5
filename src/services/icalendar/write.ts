import ical, { type ICalCalendar, ICalEventStatus } from "ical-generator";

import type { Dated, When } from "#services/house";

import { writeZone } from "./zone.ts";

/** The type of a calendar file (RFC 5545, section 8.1). */
export const ICALENDAR = "text/calendar; charset=utf-8";

/** A calendar: what is in it, and how it is called. */
export interface CalendarOf {
  /** « Mes tâches ». */
  readonly name: string;
  /** What made it, in a word of the house: « taches » (PRODID, section 3.7.3). */
  readonly product: string;
  /** Where the house is: addresses and the host of each UID (section 3.8.4.7) come from it. */
  readonly publicUrl: string;
  readonly dates: readonly Dated[];
  /** How often who subscribed may come back (RFC 7986, section 5.7); undefined for a file that one takes once. */
  readonly refresh?: Temporal.Duration | undefined;
}

/**
 * What is dated, as a file that every calendar reads (RFC 5545): the one writer of the house. A whole day is a day in
 * every zone; an hour is told in the zone in which people say it, with that zone. Lines are folded and words escaped.
 */
export function writeIcalendar(of: CalendarOf): string {
  return writeCalendar(of);
}

/** @param until the clocks of each zone are told until then at least. */
function writeCalendar(
  { name, product, publicUrl, dates, refresh }: CalendarOf,
  until?: Temporal.Instant,
): string {
  const last = until === undefined ? [] : [until];
  const calendar = ical({
    name: nameToTell(name),
    prodId: { company: "Archipel", product, language: "FR" },
    ttl: refresh === undefined ? null : refresh.total("seconds"),
    timezone: {
      name: null,
      generator: (zone) => writeZone(zone, [...instantsIn(zone, dates), ...last]),
    },
  });
  for (const one of dates) addTo(calendar, one, publicUrl);
  return `${calendar.toString()}\r\n`;
}

/** A long calendar, its dates as they come, the earliest first. */
export type LongCalendar = Omit<CalendarOf, "dates"> & {
  /** No date is later: until then the clocks of each zone are told where it first comes. */
  readonly until: Temporal.Instant;
};

const EVENT = "BEGIN:VEVENT";
const ZONE = "BEGIN:VTIMEZONE";
const END = "END:VCALENDAR";

/** The pieces of a calendar of any length, as its dates come: one calendar, each zone told once. */
export async function* icalendarPieces(
  { until, ...of }: LongCalendar,
  batches: AsyncIterable<readonly Dated[]>,
): AsyncGenerator<string> {
  const told = new Set<string>();
  const empty = writeIcalendar({ ...of, dates: [] });
  yield empty.slice(0, empty.indexOf(END));
  for await (const dates of batches) {
    if (dates.length === 0) continue;
    const text = writeCalendar({ ...of, dates }, until);
    const from = text.indexOf(EVENT);
    const [, ...zones] = text.slice(0, from).split(ZONE);
    for (const zone of zones) {
      const name = zone.slice(0, zone.indexOf("\r\nBEGIN:"));
      if (told.has(name)) continue;
      told.add(name);
      yield ZONE + zone;
    }
    yield text.slice(from, text.lastIndexOf(END));
  }
  yield empty.slice(empty.indexOf(END));
}

/** How a calendar is called: the library writes it as it is, so that it is escaped here (section 3.3.11). */
export function nameToTell(name: string): string {
  return oneLine(name).replaceAll(/[\\;,]/g, (mark) => `\\${mark}`);
}

/** The headers of a calendar that one takes away. */
export function icalendarFile(fileName: string): Readonly<Record<string, string>> {
  return {
    "Content-Type": ICALENDAR,
    "Content-Disposition": `attachment; filename="${fileName}"`,
  };
}

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function addTo(calendar: ICalCalendar, one: Dated, publicUrl: string): void {
  const url = `${publicUrl}${one.address}`;
  // As text: an instant is asked for its parts again and again by the library.
  const changedAt = one.changedAt.toString({ smallestUnit: "second" });
  const event = calendar.createEvent({
    id: `${one.uid}@${new URL(publicUrl).hostname}`,
    // Without METHOD, when it was last revised (section 3.8.7.2).
    stamp: changedAt,
    lastModified: changedAt,
    sequence: one.sequence,
    status: STATUSES[one.status],
    summary: withoutControls(one.title),
    description: [one.description ?? "", url]
      .filter((words) => words !== "")
      .map(withoutControls)
      .join("\n\n"),
    url,
    categories: (one.categories ?? []).map((name) => ({ name })),
    ...(one.location === undefined ? {} : { location: withoutControls(one.location) }),
    ...whenOf(one.when),
  });
  if (one.alarm !== undefined)
    event.createAlarm({
      trigger: one.alarm.before.total("seconds"),
      description: withoutControls(one.alarm.says),
    });
}

/** Its start and end as the library takes them. The end of whole days is the day after the last (section 3.6.1). */
function whenOf(when: When) {
  if (when.kind === "day") {
    const last = when.last ?? when.day;
    return { start: when.day, end: last.add({ days: 1 }), allDay: true };
  }
  const { start, end } = when;
  return { start, ...(end === undefined ? {} : { end }), timezone: zoneOf(when) };
}

/**
 * The zone in which it is told: its own, unless one of its hours comes twice, when clocks go back. The standard says that
 * such an hour is the first (section 3.3.5), and readers take the other: UTC leaves no doubt.
 */
function zoneOf({ start, end, zone }: Timed): string {
  return comesOnce(start, zone) && comesOnce(end ?? start, zone) ? zone : "UTC";
}

type Timed = When & { readonly kind: "time" };

/** Between two changes of clocks of a zone, far from both: every hour comes once there. In milliseconds of the epoch. */
interface Calm {
  readonly from: number;
  readonly until: number;
}

const calms = new Map<string, Calm>();
/** Clocks never go back by more than a day. */
const DAY = 24 * 60 * 60 * 1_000;

function comesOnce(instant: Temporal.Instant, zone: string): boolean {
  const at = instant.epochMilliseconds;
  const calm = calms.get(zone);
  if (calm !== undefined && calm.from < at && at < calm.until) return true;
  const zoned = instant.toZonedDateTimeISO(zone);
  const [before, after] = (["previous", "next"] as const).map(
    (which) => zoned.getTimeZoneTransition(which)?.epochMilliseconds,
  );
  calms.set(zone, {
    from: (before ?? Number.NEGATIVE_INFINITY) + DAY,
    until: (after ?? Number.POSITIVE_INFINITY) - DAY,
  });
  const local = zoned.toPlainDateTime();
  const as = (disambiguation: "earlier" | "later") =>
    local.toZonedDateTime(zone, { disambiguation }).toInstant();
  return as("earlier").equals(as("later"));
}

function instantsIn(zone: string, dates: readonly Dated[]): readonly Temporal.Instant[] {
  return dates.flatMap(({ when }) =>
    when.kind === "time" && zoneOf(when) === zone ? [when.start, when.end ?? when.start] : [],
  );
}

/** Words without the signs that no text of a calendar may hold (section 3.1, CONTROL); ends of lines stay. */
export function withoutControls(words: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is taken away
  return words.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "");
}

function oneLine(words: string): string {
  return withoutControls(words).replaceAll(/\s+/g, " ").trim();
}
