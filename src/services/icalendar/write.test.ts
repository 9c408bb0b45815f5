import ICAL from "ical.js";
import { describe, expect, test } from "vitest";

import type { Dated, When } from "#services/house";

import { writeIcalendar } from "./write.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const DAY: When = { kind: "day", day: Temporal.PlainDate.from("2026-12-05") };

const dated = (more: Partial<Dated> = {}): Dated => ({
  uid: "0d4b9f0e",
  title: "Rendre la clé",
  when: DAY,
  address: "/taches/0d4b9f0e",
  of: { kind: "mine" },
  sequence: 3,
  changedAt: instant("2026-11-20T08:00:00Z"),
  status: "confirmed",
  ...more,
});

const at = (zone: string, start: string, end?: string): When => ({
  kind: "time",
  zone,
  start: instant(start),
  end: end === undefined ? undefined : instant(end),
});

function write(dates: readonly Dated[], name = "Mes tâches"): string {
  return writeIcalendar({
    name,
    product: "taches",
    publicUrl: "https://archipel.example.org",
    dates,
  });
}

/** The file as another program reads it, with the zones that it brings and no other. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zones = new Map(
    calendar.getAllSubcomponents("vtimezone").map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone];
    }),
  );
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const instantOf = (time: ICAL.Time, name: string) => {
      const tzid = component.getFirstProperty(name)?.getFirstParameter("tzid");
      const known = time.clone();
      const zone = tzid === undefined ? undefined : zones.get(tzid);
      if (zone !== undefined) known.zone = zone;
      return Temporal.Instant.fromEpochMilliseconds(known.toUnixTime() * 1000).toString();
    };
    return {
      event,
      component,
      start: instantOf(event.startDate, "dtstart"),
      end: instantOf(event.endDate, "dtend"),
    };
  });
  return { calendar, zones, events };
}

function readOne(more: Partial<Dated>) {
  const [first] = read(write([dated(more)])).events;
  if (first === undefined) throw new Error("the file holds no event");
  return first;
}

describe("a whole day", () => {
  test("is that day, without an hour nor a zone, and ends before the next", () => {
    const { event } = readOne({});
    expect(event.startDate.toJSON()).toMatchObject({
      year: 2026,
      month: 12,
      day: 5,
      isDate: true,
    });
    expect(event.endDate.toString()).toBe("2026-12-06");
    expect(write([dated()])).not.toMatch(/TZID|VTIMEZONE|T00/);
  });

  test("several days end after the last", () => {
    const last = Temporal.PlainDate.from("2026-12-07");
    expect(readOne({ when: { ...DAY, last } }).event.endDate.toString()).toBe("2026-12-08");
  });
});

describe("an hour", () => {
  test.each([
    ["Europe/Paris", "2026-12-05T17:00:00Z", "in winter"],
    ["Europe/Paris", "2026-07-05T17:00:00Z", "in summer"],
    ["Europe/Paris", "2026-03-29T00:59:00Z", "the minute before clocks go on"],
    ["Europe/Paris", "2026-03-29T01:00:00Z", "when clocks went on"],
    ["Europe/Paris", "2026-10-25T00:30:00Z", "in the hour that comes twice, the first"],
    ["Europe/Paris", "2026-10-25T01:30:00Z", "in the hour that comes twice, the second"],
    ["Europe/Paris", "2026-10-25T02:30:00Z", "after it"],
    ["America/Miquelon", "2026-03-08T06:00:00Z", "where clocks go on on another day"],
    ["America/Miquelon", "2026-11-01T04:30:00Z", "and back on another day, twice, the second"],
    ["America/Guadeloupe", "2026-12-05T17:00:00Z", ""],
    ["America/Martinique", "2026-12-05T17:00:00Z", ""],
    ["America/St_Barthelemy", "2026-12-05T17:00:00Z", ""],
    ["America/Marigot", "2026-12-05T17:00:00Z", ""],
    ["America/Cayenne", "2026-12-05T17:00:00Z", ""],
    ["Indian/Reunion", "2026-12-05T21:00:00Z", "already tomorrow there"],
    ["Indian/Mayotte", "2026-12-05T17:00:00Z", ""],
    ["Indian/Kerguelen", "2026-12-05T17:00:00Z", ""],
    ["Pacific/Tahiti", "2026-12-05T05:00:00Z", "still yesterday there"],
    ["Pacific/Marquesas", "2026-12-05T17:00:00Z", "half an hour apart"],
    ["Pacific/Gambier", "2026-12-05T17:00:00Z", ""],
    ["Pacific/Noumea", "2026-12-05T17:00:00Z", ""],
    ["Pacific/Wallis", "2026-12-05T17:00:00Z", ""],
  ])("of %s is read back the same: %s %s", (zone, start) => {
    const end = instant(start).add({ minutes: 90 }).toString();
    const { start: readStart, end: readEnd } = readOne({ when: at(zone, start, end) });
    expect([readStart, readEnd]).toEqual([start, end]);
  });

  test("is written in its zone, which the file brings, once", () => {
    const when = at("Europe/Paris", "2026-12-05T17:00:00Z");
    const file = write([dated({ when }), dated({ uid: "2", when })]);
    expect(file).toContain("DTSTART;TZID=Europe/Paris:20261205T180000\r\n");
    expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(read(file).zones.size).toBe(1);
  });

  test("a moment has no end of its own", () => {
    const when = at("Europe/Paris", "2026-12-05T17:00:00Z");
    expect(write([dated({ when })])).not.toContain("DTEND");
  });

  test("years apart, each has the clocks of its year", () => {
    const starts = ["2024-07-01T10:00:00Z", "2029-01-01T10:00:00Z", "2031-07-01T10:00:00Z"];
    const dates = starts.map((start, index) =>
      dated({ uid: String(index), when: at("Europe/Paris", start) }),
    );
    expect(read(write(dates)).events.map(({ start }) => start)).toEqual(starts);
  });
});

test("words are read back as they were written, however strange, and bring nothing in", () => {
  const title =
    "Thé; café, \\ jus : « été » 🌊 " + "é".repeat(90) + "\r\nEND:VEVENT\r\nBEGIN:VEVENT";
  const { event } = readOne({ title, description: "un\ndeux; trois", location: "4, quai\\pont" });
  expect(event.summary).toBe(title.replace(/\r\n/g, "\n"));
  expect(event.description).toBe("un\ndeux; trois\n\nhttps://archipel.example.org/taches/0d4b9f0e");
  expect(event.location).toBe("4, quai\\pont");
  const file = write([dated({ title: "a\u0000b\u0007c" })], "Clés; et\r\nX-EVIL:1, fin");
  expect(file).toContain("SUMMARY:abc\r\n");
  expect(file).not.toContain("\r\nX-EVIL");
  expect(read(file).calendar.getFirstPropertyValue("x-wr-calname")).toBeTruthy();
});

test("no line is longer than 75 octets, and each ends as the standard says", () => {
  const file = write([dated({ title: "Réunion générale extraordinaire 🌊 ".repeat(12) })]);
  const lines = file.split("\r\n");
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("what changed is told: its number, when, and whether it still is", () => {
  const { event, component } = readOne({ sequence: 7, status: "cancelled" });
  expect([event.sequence, component.getFirstPropertyValue("status")]).toEqual([7, "CANCELLED"]);
  for (const name of ["last-modified", "dtstamp"])
    expect(String(component.getFirstPropertyValue(name))).toBe("2026-11-20T08:00:00Z");
  expect(event.uid).toBe("0d4b9f0e@archipel.example.org");
});

test("an alarm rings before; who subscribed is told how often to come back", () => {
  const alarm = { before: Temporal.Duration.from({ hours: 12 }), says: "C’est demain." };
  const file = writeIcalendar({
    name: "Mes dates",
    product: "calendrier",
    publicUrl: "http://localhost:3000",
    dates: [dated({ alarm })],
    refresh: Temporal.Duration.from({ hours: 6 }),
  });
  expect(file).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
  expect(file).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT12H/);
});

test("a calendar of two thousand dates is written quickly", () => {
  const dates = Array.from({ length: 2_000 }, (_, index) => {
    const start = instant("2026-01-01T08:00:00Z")
      .add({ hours: 6 * index })
      .toString();
    return dated({ uid: String(index), when: at("Europe/Paris", start) });
  });
  const took = [1, 2, 3].map(() => {
    const began = performance.now();
    write(dates);
    return performance.now() - began;
  });
  // Some 80 ms where nothing else runs: ten times that is no longer a matter of the machine.
  expect(Math.min(...took)).toBeLessThan(800);
  expect(write(dates).match(/BEGIN:VEVENT/g)).toHaveLength(2_000);
});
