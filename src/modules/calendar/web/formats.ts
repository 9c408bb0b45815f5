import ical, { type ICalCalendar, ICalEventStatus } from "ical-generator";

import { themeLabels } from "#rules/subjects";
import { nameToTell, withoutControls, writeZone } from "#services/icalendar";

import { byOriginal, type SeenDate, type SeenOccasion } from "../actions/see-occasions.ts";
import { addressOf } from "../domain/occasion.ts";
import { writeRule } from "../domain/rule-text.ts";
import { placeSaid } from "./place-said.ts";
import { texts } from "./texts.fr.ts";

const RULE = "FREQ=";

/**
 * An occasion for a calendar (RFC 5545): a series as its rule with the days that it leaves out, then the dates that were
 * moved or cancelled, each by what its rule has (RECURRENCE-ID). On the clocks of its zone, which is told too.
 */
export function occasionIcs(seen: SeenOccasion, publicUrl: string): string {
  const { occasion } = seen;
  const dates = seen.dates.toSorted(byOriginal);
  const { zone } = occasion.when;
  const [first] = dates;
  const last = dates.at(-1);
  const calendar = ical({
    name: nameToTell(seen.words.title),
    prodId: { company: "Archipel", product: "rendez-vous", language: "FR" },
  });
  if (first === undefined || last === undefined) return fileOf(calendar);
  calendar.timezone({
    name: zone,
    generator: () => writeZone(zone, [first.original, last.ends]),
  });
  const rule = ruleOf(seen);
  if (rule === undefined) {
    for (const date of dates) addEvent(calendar, { seen, date, publicUrl });
    return fileOf(calendar);
  }
  addSeries(calendar, { seen, first, rule, publicUrl });
  for (const date of dates.filter(isApart))
    addEvent(calendar, { seen, date, publicUrl, original: date.original });
  return fileOf(calendar);
}

/** The library leaves out the end of the last line (section 3.1). */
const fileOf = (calendar: ICalCalendar) => `${calendar.toString()}\r\n`;

/** A date that is not as its rule has it. */
function isApart({ isMoved, cancelledAt }: SeenDate): boolean {
  return isMoved || cancelledAt !== undefined;
}

/** The rule as far as its dates are written: what comes after is told when it is known. Undefined for what is once. */
function ruleOf({ occasion, dates }: SeenOccasion): string | undefined {
  const { rule, zone } = occasion.when;
  const last = dates.toSorted(byOriginal).at(-1);
  if (rule.every === "once" || last === undefined) return undefined;
  const day = last.original.toZonedDateTimeISO(zone).toPlainDate();
  return writeRule({ ...rule, ends: "on", last: day }, zone);
}

interface OfSeries {
  readonly seen: SeenOccasion;
  readonly first: SeenDate;
  readonly rule: string;
  readonly publicUrl: string;
}

function addSeries(calendar: ICalCalendar, { seen, first, rule, publicUrl }: OfSeries): void {
  const { zone } = seen.occasion.when;
  const event = addEvent(calendar, {
    seen,
    date: { ...first, starts: first.original, ends: endOf(first, seen), cancelledAt: undefined },
    publicUrl,
  });
  const left = seen.excepted.map((one) => one.toZonedDateTimeISO(zone));
  event.repeating(
    [
      `RRULE:${rule.slice(rule.indexOf(RULE))}`,
      ...left.map((one) => `EXDATE;TZID=${zone}:${localOf(one)}`),
    ].join("\r\n"),
  );
}

function endOf({ original }: SeenDate, { occasion }: SeenOccasion): Temporal.Instant {
  return original.add({ minutes: occasion.minutes });
}

/** « 20261201T183000 ». */
function localOf(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
}

interface OfEvent {
  readonly seen: SeenOccasion;
  readonly date: Pick<SeenDate, "starts" | "ends" | "sequence" | "cancelledAt">;
  readonly publicUrl: string;
  readonly original?: Temporal.Instant;
}

function addEvent(calendar: ICalCalendar, { seen, date, publicUrl, original }: OfEvent) {
  const { occasion, words, cancelledWhy } = seen;
  const { zone } = occasion.when;
  const at = `${publicUrl}${addressOf(occasion)}`;
  const cancelled = occasion.cancelledAt !== undefined || date.cancelledAt !== undefined;
  return calendar.createEvent({
    id: `${occasion.id}@${new URL(publicUrl).hostname}`,
    stamp: occasion.changedAt.toZonedDateTimeISO("UTC"),
    lastModified: occasion.changedAt.toZonedDateTimeISO("UTC"),
    sequence: occasion.sequence,
    summary: withoutControls(words.title),
    description: withoutControls(
      [words.about, words.video, cancelledWhy, at].filter(Boolean).join("\n\n"),
    ),
    location: withoutControls(placeSaid(seen) || words.video || ""),
    url: at,
    timezone: zone,
    start: date.starts.toZonedDateTimeISO(zone),
    end: date.ends.toZonedDateTimeISO(zone),
    recurrenceId: original?.toZonedDateTimeISO(zone) ?? null,
    categories: occasion.themes.map((theme) => ({ name: themeLabels[theme] })),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

/** What everyone may see, as linked data (schema.org, Event): the next date, and all that are to come. */
export function occasionLinked(seen: SeenOccasion, publicUrl: string): object {
  const { occasion, words, where, dates } = seen;
  const { zone } = occasion.when;
  const toCome = dates.filter((date) => !date.isOver);
  const next = toCome.find((date) => date.cancelledAt === undefined) ?? toCome[0] ?? dates.at(-1);
  const at = `${publicUrl}${addressOf(occasion, words.title)}`;
  return {
    "@context": "https://schema.org",
    ...eventOf(seen, next, zone),
    "@id": at,
    url: at,
    ...(where.name === undefined || where.at === undefined
      ? {}
      : {
          organizer: { "@type": "Organization", name: where.name, url: `${publicUrl}${where.at}` },
        }),
    ...(toCome.length > 1 ? { subEvent: toCome.map((date) => eventOf(seen, date, zone)) } : {}),
  };
}

/** One date of an occasion as linked data. */
export function eventOf(
  seen: Pick<SeenOccasion, "occasion" | "words" | "placeName" | "venue">,
  date: Pick<SeenDate, "starts" | "ends" | "cancelledAt" | "isMoved"> | undefined,
  zone: string,
): object {
  const { occasion, words } = seen;
  const cancelled = occasion.cancelledAt !== undefined || date?.cancelledAt !== undefined;
  const state = cancelled
    ? "EventCancelled"
    : date?.isMoved === true
      ? "EventRescheduled"
      : "EventScheduled";
  const place = placeSaid(seen);
  return {
    "@type": "Event",
    name: words.title,
    ...(words.about === undefined ? {} : { description: words.about }),
    ...(date === undefined
      ? {}
      : { startDate: isoOf(date.starts, zone), endDate: isoOf(date.ends, zone) }),
    eventStatus: `https://schema.org/${state}`,
    eventAttendanceMode: `https://schema.org/${modeOf(place, words.video)}`,
    location:
      place === ""
        ? { "@type": "VirtualLocation" }
        : { "@type": "Place", name: place, address: place },
    ...(occasion.capacity === undefined ? {} : { maximumAttendeeCapacity: occasion.capacity }),
    ...(occasion.themes.length === 0
      ? {}
      : { keywords: occasion.themes.map((theme) => themeLabels[theme]) }),
    inLanguage: "fr",
  };
}

function modeOf(place: string, video: string | undefined): string {
  if (place === "") return "OnlineEventAttendanceMode";
  return video === undefined ? "OfflineEventAttendanceMode" : "MixedEventAttendanceMode";
}

function isoOf(instant: Temporal.Instant, zone: string): string {
  return instant
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** The name of the file of a calendar. */
export const icsName = `${texts.title.toLowerCase()}.ics`;
