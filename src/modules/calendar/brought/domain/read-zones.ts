import ical from "ical.js";

import { PARIS } from "#basics/dates";

import { componentOf, rawValues } from "./component.ts";
import type { Part } from "./lines.ts";
import { partNotRead } from "./rule-read.ts";
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

/** What the zones of a file mean: by their name when it is known, else as the file itself tells them. */
export function zoneReader(parts: readonly Part[]): ZoneOf {
  const told = new Map<string, ZoneWay>();
  for (const part of parts) {
    const component = componentOf(part);
    const name = component?.getFirstPropertyValue("tzid");
    const way = component && toldZone(component);
    if (typeof name === "string" && way !== undefined) told.set(name, way);
  }
  return (name) => {
    const known = zoneNamed(name);
    return known === undefined ? told.get(name) : knownZone(known);
  };
}

function toldZone(component: ical.Component): ZoneWay | undefined {
  const location = component.getFirstPropertyValue("x-lic-location");
  const known = typeof location === "string" ? zoneNamed(location) : undefined;
  if (known !== undefined) return knownZone(known);
  const changes = ["standard", "daylight"].flatMap((one) => component.getAllSubcomponents(one));
  const rules = changes.flatMap((one) => one.getAllProperties("rrule"));
  const isRead = rules.every((rule) => partNotRead(ruleText(rule), "SU") === undefined);
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

/** « FREQ=WEEKLY;BYDAY=MO », as the library writes it again. */
export function ruleText(property: ical.Property): string {
  const value: unknown = property.getFirstValue();
  return value instanceof ical.Recur ? value.toString() : rawValues(property).join(",");
}
