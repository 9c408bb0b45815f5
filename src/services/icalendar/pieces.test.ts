import ical from "ical.js";
import { expect, test } from "vitest";

import type { Dated } from "#services/house";

import { icalendarPieces, writeIcalendar } from "./write.ts";

const of = { name: "Rendez-vous", product: "essai", publicUrl: "https://exemple.example" };
const until = Temporal.Instant.from("2030-01-01T00:00:00Z");

/** Dates of one zone or another, a day after the other. */
const dates = (count: number, zoneOf: (i: number) => string): readonly Dated[] =>
  Array.from({ length: count }, (_, i) => {
    const start = Temporal.Instant.from("2026-11-25T17:00:00Z").add({ hours: 24 * i });
    return {
      uid: `date-${i}`,
      title: `Atelier ${i}`,
      when: { kind: "time", start, end: start.add({ hours: 1 }), zone: zoneOf(i) },
      address: `/rendez-vous/${i}`,
      of: { kind: "public" },
      changedAt: start,
      sequence: 0,
      status: "confirmed",
    };
  });

async function whole(batches: readonly (readonly Dated[])[]): Promise<string> {
  async function* some() {
    yield* batches;
  }
  return (await Array.fromAsync(icalendarPieces({ ...of, until }, some()))).join("");
}

test("in pieces, a calendar is one calendar: each date once, each zone once, the clocks told to the end", async () => {
  const all = dates(400, (i) => (i % 3 === 0 ? "Indian/Reunion" : "Europe/Paris"));
  const text = await whole([all.slice(0, 150), [], all.slice(150, 300), all.slice(300)]);
  const calendar = new ical.Component(ical.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ical.Event(one));
  expect(events.map(({ summary }) => summary)).toEqual(all.map(({ title }) => title));
  const zones = calendar.getAllSubcomponents("vtimezone");
  expect(zones.map((one) => String(one.getFirstPropertyValue("tzid"))).toSorted()).toEqual([
    "Europe/Paris",
    "Indian/Reunion",
  ]);
  const paris = zones.find((one) => one.getFirstPropertyValue("tzid") === "Europe/Paris");
  const changes = paris
    ?.getAllSubcomponents()
    .map((one) => String(one.getFirstPropertyValue("dtstart")));
  expect(changes?.some((at) => at.startsWith("2029-10"))).toBe(true);
  expect(text.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
  const last = events.find(({ summary }) => summary === "Atelier 200");
  expect(last?.startDate.toString()).toBe("2027-06-13T19:00:00");
});

test("without a date, it is the calendar that one writes whole", async () => {
  expect(await whole([[]])).toBe(writeIcalendar({ ...of, dates: [] }));
});
