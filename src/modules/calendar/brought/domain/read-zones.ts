import ical from "ical.js";

import { PARIS } from "#basics/dates";

import { componentOf } from "./component.ts";
import type { Part } from "./lines.ts";
import { zoneNamed } from "./zones.ts";

/** How hours of a zone become instants, and under which name they are told. */
export interface ZoneWay {
  readonly zone: string;
  readonly instantOf: (local: Temporal.PlainDateTime) => Temporal.Instant;
}

export type ZoneOf = (name: string) => ZoneWay | undefined;

/** A zone that everyone knows. An hour that the clocks leave out is read before they change (RFC 5545, section 3.3.5). */
export function knownZone(zone: string): ZoneWay {
  return { zone, instantOf: (local) => local.toZonedDateTime(zone).toInstant() };
}

/** More zones than that in one file are no longer looked at: a calendar has one or two. */
const MOST_ZONES = 100;

/** What the zones of a file mean: by their name when it is known, else as the file itself tells them. */
export function zoneReader(parts: readonly Part[]): ZoneOf {
  const told = new Map<string, ical.Component>();
  for (const part of parts.slice(0, MOST_ZONES)) {
    const component = componentOf(part);
    const name = component?.getFirstPropertyValue("tzid");
    if (component !== undefined && typeof name === "string") told.set(name, component);
  }
  const ways = new Map<string, ZoneWay | undefined>();
  return (name) => {
    if (!ways.has(name)) ways.set(name, wayOf(name, told.get(name)));
    return ways.get(name);
  };
}

function wayOf(name: string, told: ical.Component | undefined): ZoneWay | undefined {
  const known = zoneNamed(name);
  return known === undefined ? told && toldZone(told) : knownZone(known);
}

/** When clocks change, as zones say it: once a year. The library would look without an end for a day that never comes. */
const YEARLY =
  /^(?:(?:FREQ=YEARLY|INTERVAL=1|WKST=\w\w|UNTIL=\w+|BYMONTH=(?:[1-9]|1[0-2])|BYDAY=[+-]?[1-4]?\w\w|BYMONTHDAY=[\d,]+);?)+$/;

function toldZone(component: ical.Component): ZoneWay | undefined {
  const location = component.getFirstPropertyValue("x-lic-location");
  const known = typeof location === "string" ? zoneNamed(location) : undefined;
  if (known !== undefined) return knownZone(known);
  const changes = ["standard", "daylight"].flatMap((one) => component.getAllSubcomponents(one));
  const rules = changes.flatMap((one) => one.getAllProperties("rrule"));
  const isRead = rules.every((rule) => YEARLY.test(String(rule.getFirstValue())));
  if (changes.length === 0 || !isRead) return undefined;
  const timezone = new ical.Timezone(component);
  const instantOf = (local: Temporal.PlainDateTime) => {
    const { year, month, day, hour, minute, second } = local;
    const time = new ical.Time({ year, month, day, hour, minute, second, isDate: false }, timezone);
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000);
  };
  try {
    instantOf(Temporal.PlainDateTime.from("2026-01-01T00:00"));
  } catch {
    return undefined;
  }
  return { zone: PARIS, instantOf };
}
