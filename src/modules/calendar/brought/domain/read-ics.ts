import { cleanText, evenSpaces, shorten } from "#basics/text";
import { done, refused, type Result } from "#basics/result";

import {
  type BroughtDate,
  type FileRefusal,
  MOST_BYTES,
  MOST_DATES,
  MOST_EVENTS,
  MOST_SHOWN,
  type ReadCalendar,
  type RefusedPart,
} from "./brought.ts";
import { bytesOf, type Cut, cutCalendar } from "./lines.ts";
import { isRefused, keyOf, type OneEvent, readEvent, titleIn } from "./read-event.ts";
import { zoneReader } from "./read-zones.ts";
import { datesOfEvent, type Left, MOST_STEPS, type Unfolded, type Window } from "./unfold-event.ts";

const MOST_NAME = 80;

/** How what is no text begins: an archive, or a file made smaller. */
const PACKED = ["PK\u0003\u0004", "\u001f\u008b", "BZh", "7z\u00bc\u00af", "\u00fd7zXZ", "Rar!"];

/** The line with which a calendar, or one event alone, begins. */
const isBegin = (line: string) => /^BEGIN:(?:VCALENDAR|VEVENT)$/i.test(line.trim());

/**
 * Reads the file of a calendar (RFC 5545): each event on its own, so that what is not read is said by its line and takes
 * nothing else with it. Series are unfolded within the window; a date that stands apart (RECURRENCE-ID) replaces that of
 * its series; of two that say the same one, that with the higher SEQUENCE is kept.
 */
export function readIcs(file: Uint8Array, window: Window): Result<ReadCalendar, FileRefusal> {
  if (file.length === 0) return refused("empty");
  if (file.length > MOST_BYTES) return refused("too-large");
  const bytes = bytesOf(file);
  if (PACKED.some((one) => bytes.startsWith(one))) return refused("packed");
  if (bytes.trim() === "") return refused("empty");
  const isPage = bytes.trimStart().startsWith("<");
  if (isPage || !bytes.split(/[\r\n]/).some(isBegin)) return refused("not-a-calendar");
  const { events, zones, others, own, isCut } = cutCalendar(bytes);
  if (events.length > MOST_EVENTS) return refused("too-many-events");
  const zoneOf = zoneReader(zones);
  const read: OneEvent[] = [];
  const notRead: RefusedPart[] = others.map(otherRefused);
  for (const part of events) {
    const event = readEvent(part, zoneOf);
    if (isRefused(event)) notRead.push(event);
    else read.push(event);
  }
  const unfolded = unfold(latestOf(read), window);
  notRead.push(...unfolded.refused);
  const isOff = own.some((line) => /^METHOD:CANCEL\s*$/i.test(line));
  return done({
    name: nameOf(own),
    dates: isOff ? unfolded.dates.map(cancelled) : unfolded.dates,
    refused: notRead.toSorted((one, other) => one.line - other.line),
    outside: unfolded.outside,
    isCut,
  });
}

function otherRefused(part: Cut["others"][number]): RefusedPart {
  return { line: part.line, why: "not-a-date", what: part.kind, title: titleIn(part) };
}

const cancelled = (one: BroughtDate): BroughtDate => ({ ...one, status: "cancelled" });

/** What a file says at most of what was refused: the first lines of it. */
export function shownOf(parts: readonly RefusedPart[]): readonly RefusedPart[] {
  return parts.slice(0, MOST_SHOWN);
}

/**
 * Of two that say the same date, the later word (section 3.8.7.4); else the last of the file. Programs that give all their
 * events one name lose none: of one SEQUENCE and another start, each is one.
 */
function latestOf(events: readonly OneEvent[]): readonly OneEvent[] {
  const latest = new Map<string, OneEvent>();
  for (const event of events) {
    const key = keyIn(event);
    const before = latest.get(key);
    if (before === undefined || before.sequence < event.sequence) latest.set(key, event);
    else if (before.sequence === event.sequence) {
      const isOther = !isApart(event) && keyOf(before.start) !== keyOf(event.start);
      const one = isOther ? { ...event, uid: `${event.uid} ${keyOf(event.start)}` } : event;
      latest.set(keyIn(one), one);
    }
  }
  return [...latest.values()];
}

const keyIn = ({ uid, recurrence }: Pick<BroughtDate, "uid" | "recurrence">) =>
  `${uid}\n${recurrence ?? ""}`;
const isApart = ({ recurrence }: OneEvent) => recurrence !== undefined;

function unfold(events: readonly OneEvent[], window: Window) {
  const dates = new Map<string, BroughtDate>();
  const notRead: RefusedPart[] = [];
  const left: Left = { dates: MOST_DATES, steps: MOST_STEPS };
  let outside = 0;
  // Those that stand apart come last: they take the place of that of their series.
  for (const event of [...events.filter((one) => !isApart(one)), ...events.filter(isApart)]) {
    const unfolded = readDates(event, window, left);
    notRead.push(...unfolded.refused);
    if (unfolded.dates.length === 0) {
      if (unfolded.refused.length === 0) outside += 1;
      else continue;
    }
    if (isApart(event)) forgetOriginal(dates, event);
    for (const one of unfolded.dates) dates.set(keyIn(one), one);
    left.dates = MOST_DATES - dates.size;
  }
  return { dates: [...dates.values()], refused: notRead, outside };
}

/** A day or a length beyond all calendars is not read. */
function readDates(event: OneEvent, window: Window, left: Left): Unfolded {
  try {
    return datesOfEvent(event, window, left);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { line, title } = event;
    return { dates: [], refused: [{ line, title, why: "unreadable", what: undefined }] };
  }
}

/** The date of a series in whose place another stands; some programs say its day alone. */
function forgetOriginal(dates: Map<string, BroughtDate>, event: OneEvent): void {
  const { uid, recurrence = "" } = event;
  if (dates.delete(keyIn(event)) || recurrence.length > "2026-12-01".length) return;
  const zone = event.start.kind === "time" ? event.start.way.zone : "UTC";
  for (const [key, one] of dates) {
    if (one.uid !== uid || one.when.kind !== "time") continue;
    const day = Temporal.Instant.from(one.when.start).toZonedDateTimeISO(zone).toPlainDate();
    if (day.toString() === recurrence) dates.delete(key);
  }
}

/** How the file calls itself: NAME (RFC 7986), or what came before it. */
function nameOf(own: readonly string[]): string | undefined {
  const line = own.find((one) => /^(?:X-WR-CALNAME|NAME)[:;]/i.test(one));
  const value = line?.slice(line.indexOf(":") + 1).replaceAll(/\\(.)/g, "$1");
  const name = cleanText(value ?? "").trim();
  return name === "" ? undefined : shorten(evenSpaces(name), MOST_NAME);
}
