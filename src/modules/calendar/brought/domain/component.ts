import ical from "ical.js";

import type { Part } from "./lines.ts";

/** What is read of an event; its rules are read as they stand (`rulesOf`). */
const READ = new Set([
  "UID",
  "SUMMARY",
  "LOCATION",
  "STATUS",
  "SEQUENCE",
  "DTSTART",
  "DTEND",
  "DURATION",
  "RECURRENCE-ID",
  "RDATE",
  "EXDATE",
  "DTSTAMP",
  "LAST-MODIFIED",
]);

/** An event as far as it is read. */
export interface EventParts {
  readonly component: ical.Component;
  /** « FREQ=WEEKLY;BYDAY=MO », as the file writes it. */
  readonly rules: readonly string[];
  readonly hasExceptRule: boolean;
}

/**
 * One event alone, of which the library reads what is asked of it: what rings, who comes and what nobody knows cannot
 * break it. Undefined when one of its lines is none, or what is read of it is not as it should be.
 */
export function eventOf({ lines }: Pick<Part, "lines">): EventParts | undefined {
  const kept: string[] = [];
  const rules: string[] = [];
  let [depth, hasExceptRule] = [0, false];
  for (const line of lines.slice(1, -1)) {
    const name = /^([^:;]+)[:;]/.exec(line.trimStart())?.[1]?.toUpperCase();
    if (name === undefined || !line.includes(":")) return undefined;
    if (name === "BEGIN") depth += 1;
    else if (name === "END") depth -= 1;
    if (depth > 0 || name === "END") continue;
    if (name === "RRULE") rules.push(ruleIn(line));
    if (name === "EXRULE") hasExceptRule = true;
    if (READ.has(name)) kept.push(line.trimStart());
  }
  const component = componentOf({ lines: ["BEGIN:VEVENT", ...kept, "END:VEVENT"] });
  return component && { component, rules, hasExceptRule };
}

/** What a rule says, without the blanks that some programs write in it. */
function ruleIn(line: string): string {
  return line
    .slice(line.indexOf(":") + 1)
    .replaceAll(/\s/g, "")
    .toUpperCase();
}

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
