import { spawnSync } from "node:child_process";
import { z } from "zod";

/*
 * A second reader of the calendars that we write, besides ical.js: Debian's `python3-icalendar`. Where it is not
 * installed, `readSecond` answers undefined and says so once; what each test asks of the text itself is asked anyway.
 */

const PYTHONS = ["python3", "/usr/bin/python3"] as const;

const PROGRAM = `
import json, sys, datetime
import icalendar
def told(prop):
    if prop is None: return None
    at = prop.dt
    if isinstance(at, datetime.datetime):
        return at.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") if at.tzinfo else at.isoformat()
    return at.isoformat()
def listed(prop):
    if prop is None: return []
    return [told(one) for each in (prop if isinstance(prop, list) else [prop]) for one in each.dts]
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
errors = [str(e) for one in calendar.walk() for e in getattr(one, "errors", [])]
missing = [name for name in ("PRODID", "VERSION") if name not in calendar]
events = []
for one in calendar.walk("VEVENT"):
    missing += [name for name in ("UID", "DTSTAMP", "DTSTART") if name not in one]
    events.append({"uid": str(one.get("UID")), "sequence": int(one.get("SEQUENCE", 0)),
        "start": told(one.get("DTSTART")), "end": told(one.get("DTEND")),
        "summary": str(one.get("SUMMARY")), "location": str(one.get("LOCATION", "")),
        "description": str(one.get("DESCRIPTION", "")), "status": str(one.get("STATUS", "")),
        "recurrence": told(one.get("RECURRENCE-ID")),
        "rule": one["RRULE"].to_ical().decode() if "RRULE" in one else None,
        "leftOut": listed(one.get("EXDATE"))})
json.dump({"name": str(calendar.get("X-WR-CALNAME", "")), "errors": errors, "missing": missing, "events": events}, sys.stdout)
`;

const read = z.object({
  name: z.string(),
  errors: z.array(z.string()),
  missing: z.array(z.string()),
  events: z.array(
    z.object({
      uid: z.string(),
      sequence: z.number(),
      /** An instant in UTC, or a day. */
      start: z.string(),
      end: z.string().nullable(),
      summary: z.string(),
      location: z.string(),
      description: z.string(),
      status: z.string(),
      recurrence: z.string().nullable(),
      rule: z.string().nullable(),
      leftOut: z.array(z.string()),
    }),
  ),
});

let found: string | undefined | null = null;

function python(): string | undefined {
  if (found !== null) return found;
  found = PYTHONS.find((one) => spawnSync(one, ["-c", "import icalendar"]).status === 0);
  if (found === undefined)
    process.stderr.write("python3-icalendar is not there: calendars are read by ical.js alone.\n");
  return found;
}

/** What the second reader finds in a calendar; undefined where it is not installed. */
export function readSecond(file: string): z.output<typeof read> | undefined {
  const program = python();
  if (program === undefined) return undefined;
  const run = spawnSync(program, ["-c", PROGRAM], { input: file, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`the second reader reads nothing: ${run.stderr}`);
  return read.parse(JSON.parse(run.stdout));
}

/**
 * What is wrong with the text of a calendar by itself (RFC 5545): the ends of its lines and their lengths (section 3.1),
 * what each component must hold (sections 3.6, 3.6.1, 3.6.5), zones that are named and not told.
 */
export function wrongIn(file: string): readonly string[] {
  const lines = file.split("\r\n");
  const wrong: string[] = [];
  if (!file.endsWith("END:VCALENDAR\r\n")) wrong.push("it does not end as it should");
  if (/[\r\n]/.test(file.replaceAll("\r\n", ""))) wrong.push("a line ends otherwise");
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) wrong.push(`longer than 75 octets: ${line}`);
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) wrong.push(`a sign that steers: ${line}`);
  }
  const whole = file.replaceAll(/\r\n[ \t]/g, "");
  for (const name of ["VERSION:2.0", "PRODID:"])
    if (whole.split(`\r\n${name}`).length !== 2) wrong.push(`not one ${name}`);
  for (const event of whole.split("BEGIN:VEVENT\r\n").slice(1)) {
    const [own = ""] = event.split("\r\nEND:VEVENT");
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED"])
      if (own.split(`\r\n${name}`).length + (own.startsWith(name) ? 1 : 0) !== 2)
        wrong.push(`not one ${name} in an event`);
  }
  const told = new Set([...whole.matchAll(/\r\nTZID:(.+)\r\n/g)].map(([, name]) => name));
  for (const [, name] of whole.matchAll(/;TZID=([^:;]+)/g))
    if (!told.has(name)) wrong.push(`the zone ${name} is not told`);
  return wrong;
}
