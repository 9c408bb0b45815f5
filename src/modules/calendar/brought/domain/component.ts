import ical from "ical.js";

import type { Part } from "./lines.ts";

/** One component alone, as the library reads it; undefined when it does not. */
export function componentOf({ lines }: Pick<Part, "lines">): ical.Component | undefined {
  try {
    return new ical.Component(lines.length === 0 ? [] : ical.parse(lines.join("\r\n")));
  } catch {
    return undefined;
  }
}

/** A property as it stands, before the library makes anything of it: « 2026-02-30T10:00:00 ». */
export function rawValues(property: ical.Property): readonly string[] {
  const told: readonly unknown[] = property.toJSON();
  return told.slice(3).map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
}

/** One parameter of a property (TZID, RANGE). */
export function parameterOf(property: ical.Property, name: string): string | undefined {
  const value: unknown = property.getParameter(name);
  return typeof value === "string" ? value : undefined;
}
