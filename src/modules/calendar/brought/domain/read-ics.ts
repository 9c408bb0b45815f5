import { shorten } from "#basics/text";
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
import { cutCalendar, textOf } from "./lines.ts";
import { isRefused, type OneEvent, readEvent } from "./read-event.ts";
import { datesOfEvent, type Window } from "./unfold-event.ts";
import { zoneReader } from "./read-zones.ts";

const MOST_NAME = 80;

/**
 * Reads the file of a calendar (RFC 5545): each event on its own, so that what is not read is said by its line and takes
 * nothing else with it. Series are unfolded by `ical.js` within the window; a date that stands apart (RECURRENCE-ID)
 * replaces that of its series; of two that say the same one, that with the higher SEQUENCE is kept.
 */
export function readIcs(bytes: Uint8Array, window: Window): Result<ReadCalendar, FileRefusal> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > MOST_BYTES) return refused("too-large");
  const text = textOf(bytes);
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return refused("not-a-calendar");
  const { events, zones, own } = cutCalendar(text.replace(/^\uFEFF/, ""));
  if (events.length > MOST_EVENTS) return refused("too-many-events");
  const zoneOf = zoneReader(zones);
  const read: OneEvent[] = [];
  const notRead: RefusedPart[] = [];
  for (const part of events) {
    const event = readEvent(part, zoneOf);
    if (isRefused(event)) notRead.push(event);
    else read.push(event);
  }
  const latest = latestOf(read);
  const unfolded = unfold(latest, window);
  notRead.push(...unfolded.refused);
  return done({
    name: nameOf(own),
    dates: unfolded.dates,
    refused: notRead.toSorted((one, other) => one.line - other.line),
  });
}

/** What a file says at most of what was refused: the first lines of it. */
export function shownOf(parts: readonly RefusedPart[]): readonly RefusedPart[] {
  return parts.slice(0, MOST_SHOWN);
}

/** Of two that say the same date, the later word (section 3.8.7.4); else the last of the file. */
function latestOf(events: readonly OneEvent[]): readonly OneEvent[] {
  const latest = new Map<string, OneEvent>();
  for (const event of events) {
    const key = `${event.uid}\n${event.recurrence ?? ""}`;
    const before = latest.get(key);
    if (before === undefined || before.sequence <= event.sequence) latest.set(key, event);
  }
  return [...latest.values()];
}

const isApart = ({ recurrence }: OneEvent) => recurrence !== undefined;

function unfold(events: readonly OneEvent[], window: Window) {
  const dates = new Map<string, BroughtDate>();
  const notRead: RefusedPart[] = [];
  // Those that stand apart come last: they take the place of that of their series.
  for (const event of [...events.filter((one) => !isApart(one)), ...events.filter(isApart)]) {
    const unfolded = datesOfEvent(event, window, MOST_DATES - dates.size);
    if (isRefused(unfolded)) notRead.push(unfolded);
    else {
      if (isApart(event)) dates.delete(`${event.uid}\n${event.recurrence ?? ""}`);
      for (const one of unfolded) dates.set(`${one.uid}\n${one.recurrence ?? ""}`, one);
    }
  }
  return { dates: [...dates.values()], refused: notRead };
}

/** How the file calls itself: NAME (RFC 7986), or what came before it. */
function nameOf(own: readonly string[]): string | undefined {
  const line = own.find((one) => /^(?:X-WR-CALNAME|NAME)[:;]/i.test(one));
  const value = line
    ?.slice(line.indexOf(":") + 1)
    .replaceAll(/\\(.)/g, "$1")
    .trim();
  return value === undefined || value === "" ? undefined : shorten(value, MOST_NAME);
}
