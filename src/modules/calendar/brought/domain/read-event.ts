import type ical from "ical.js";

import { PARIS } from "#basics/dates";
import { cleanText, evenSpaces, shorten } from "#basics/text";

import type { BroughtDate, PartRefusal, RefusedPart } from "./brought.ts";
import { eventOf, parameterOf, rawValues } from "./component.ts";
import type { Part } from "./lines.ts";
import { knownZone, type ZoneOf, type ZoneWay } from "./read-zones.ts";

const MOST_WORDS = 300;

/** An hour or a day of a file, as it is written: on the clocks of a zone, or the same everywhere. */
export type Moment =
  | { readonly kind: "day"; readonly day: Temporal.PlainDate }
  | { readonly kind: "time"; readonly local: Temporal.PlainDateTime; readonly way: ZoneWay };

/** One event that could be read, before its series is unfolded. */
export interface OneEvent extends Pick<
  BroughtDate,
  "uid" | "recurrence" | "sequence" | "stamp" | "title" | "location" | "status"
> {
  readonly line: number;
  readonly component: ical.Component;
  readonly rules: readonly string[];
  readonly hasExceptRule: boolean;
  readonly start: Moment;
  /** In days for whole days, else exact; undefined: a moment. */
  readonly lasts: Temporal.Duration | undefined;
  readonly zoneOf: ZoneOf;
}

export function isRefused(one: object): one is RefusedPart {
  return "why" in one;
}

/** Why something of an event is not read. */
export interface Why {
  readonly why: PartRefusal;
  readonly what: string | undefined;
}

const because = (why: PartRefusal, what?: string): Why => ({ why, what });

/** Reads one event: what it is called, when it begins, how long it lasts. */
export function readEvent(part: Part, zoneOf: ZoneOf): OneEvent | RefusedPart {
  const { line } = part;
  const parts = part.isCut ? undefined : eventOf(part);
  if (parts === undefined)
    return { line, why: part.isCut ? "cut" : "unreadable", what: undefined, title: titleIn(part) };
  const { component } = parts;
  const title = wordsIn(component, "summary") ?? "";
  const read = timesOf(component, zoneOf);
  if ("why" in read) return { line, title: title === "" ? undefined : title, ...read };
  const { start } = read;
  const said = wordsIn(component, "uid");
  const sequence = Number(component.getFirstPropertyValue("sequence") ?? 0);
  return {
    line,
    ...parts,
    zoneOf,
    title,
    ...read,
    // A file without names is known again by what it says.
    uid: said ?? `${title} ${keyOf(start)}`,
    sequence: Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0,
    stamp: stampOf(component, zoneOf),
    location: wordsIn(component, "location"),
    status: statusOf(component),
  };
}

/** The title of what is not read further. */
export function titleIn({ lines }: Pick<Part, "lines">): string | undefined {
  const said = lines.find((one) => /^SUMMARY[:;]/i.test(one));
  const title = said && wordsOf(said.slice(said.indexOf(":") + 1).replaceAll(/\\([,;\\])/g, "$1"));
  return title === "" ? undefined : title;
}

/** When it was written down last (LAST-MODIFIED, else DTSTAMP, in UTC: sections 3.8.7.2, 3.8.7.3). */
function stampOf(component: ical.Component, zoneOf: ZoneOf): string | undefined {
  for (const name of ["last-modified", "dtstamp"]) {
    const property = component.getFirstProperty(name);
    const at = property && momentOf(property, zoneOf);
    if (at && !("why" in at)) return keyOf(at);
  }
  return undefined;
}

type Times = Pick<OneEvent, "start" | "lasts" | "recurrence">;

function timesOf(component: ical.Component, zoneOf: ZoneOf): Times | Why {
  const begins = component.getFirstProperty("dtstart");
  if (begins === null) return because("no-start");
  const start = momentOf(begins, zoneOf);
  if ("why" in start) return start;
  const lasts = lengthOf(component, start, zoneOf);
  if (lasts !== undefined && "why" in lasts) return lasts;
  const apart = component.getFirstProperty("recurrence-id");
  if (apart === null) return { start, lasts, recurrence: undefined };
  const range = parameterOf(apart, "range");
  if (range !== undefined) return because("this-and-future", range);
  const original = momentOf(apart, zoneOf);
  return "why" in original ? original : { start, lasts, recurrence: keyOf(original) };
}

/** What is written in a property of a day or an hour. */
export function momentOf(property: ical.Property, zoneOf: ZoneOf): Moment | Why {
  return momentIn(rawValues(property)[0] ?? "", property, zoneOf);
}

export function momentIn(raw: string, property: ical.Property, zoneOf: ZoneOf): Moment | Why {
  // A day that does not say VALUE=DATE: the library looks for its hour.
  const value = raw.replace(/T::$/, "");
  try {
    if (!value.includes("T")) return { kind: "day", day: Temporal.PlainDate.from(value) };
    const local = Temporal.PlainDateTime.from(value.replace(/Z$/, ""));
    if (value.endsWith("Z")) return { kind: "time", local, way: knownZone("UTC") };
    const name = parameterOf(property, "tzid");
    // What floats is the same hour everywhere: that of here.
    const way = name === undefined ? knownZone(PARIS) : zoneOf(name);
    return way === undefined
      ? because("unknown-zone", shorten(cleanText(name ?? ""), 80))
      : { kind: "time", local, way };
  } catch {
    return because("unreadable", value.slice(0, 40));
  }
}

function lengthOf(component: ical.Component, start: Moment, zoneOf: ZoneOf) {
  const ends = component.getFirstProperty("dtend");
  const duration = component.getFirstProperty("duration");
  if (ends === null && duration === null) return undefined;
  const lasts = ends === null ? durationOf(duration) : untilIn(ends, start, zoneOf);
  if ("why" in lasts) return lasts;
  return lasts.sign < 0 ? because("ends-first") : lasts;
}

function durationOf(property: ical.Property | null): Temporal.Duration | Why {
  const [value = ""] = property === null ? [] : rawValues(property);
  try {
    return Temporal.Duration.from(value);
  } catch {
    return because("unreadable", value.slice(0, 40));
  }
}

function untilIn(ends: ical.Property, start: Moment, zoneOf: ZoneOf): Temporal.Duration | Why {
  const end = momentOf(ends, zoneOf);
  if ("why" in end) return end;
  if (start.kind === "day" && end.kind === "day") return start.day.until(end.day);
  if (start.kind === "time" && end.kind === "time")
    return instantOf(start).until(instantOf(end), { largestUnit: "minutes" });
  return because("unreadable", "DTEND");
}

/** The instant of an hour of a file. */
export function instantOf({ local, way }: Extract<Moment, { kind: "time" }>): Temporal.Instant {
  return way.instantOf(local);
}

/** What one date of a series is known by, in whichever zone it is written. */
export function keyOf(moment: Moment): string {
  return moment.kind === "day" ? moment.day.toString() : instantOf(moment).toString();
}

function statusOf(component: ical.Component): BroughtDate["status"] {
  const said = component.getFirstPropertyValue("status");
  const word = typeof said === "string" ? said.toUpperCase() : "";
  if (word === "CANCELLED") return "cancelled";
  return word === "TENTATIVE" ? "tentative" : "confirmed";
}

function wordsIn(component: ical.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" && value.trim() !== "" ? wordsOf(value) : undefined;
}

function wordsOf(text: string): string {
  return shorten(evenSpaces(cleanText(text)).trim(), MOST_WORDS);
}
