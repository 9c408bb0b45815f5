import { expect, test } from "vitest";

import { partOf, partsInOrder, standsOn } from "./groups.ts";
import { mondayOf, weeksFrom } from "./weeks.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-11-25");
const seen = { from: day("2026-11-23"), until: day("2026-12-27") };

test("weeks begin on a Monday, and follow across months and years", () => {
  expect(mondayOf(day("2026-11-23")).toString()).toBe("2026-11-23");
  expect(mondayOf(day("2027-01-03")).toString()).toBe("2026-12-28");
  const weeks = weeksFrom(day("2026-12-30"), 2);
  expect(weeks.map((week) => week.length)).toEqual([7, 7]);
  expect(weeks.flat().map(String).slice(0, 8)).toEqual([
    "2026-12-28",
    "2026-12-29",
    "2026-12-30",
    "2026-12-31",
    "2027-01-01",
    "2027-01-02",
    "2027-01-03",
    "2027-01-04",
  ]);
});

test.each([
  ["2026-11-25", "today"],
  ["2026-11-24", "earlier"],
  ["2026-11-29", "week"],
  ["2026-11-30", "next"],
  ["2026-12-06", "next"],
  ["2026-12-07", "2026-12"],
])("%s is in the part %s", (text, part) => {
  expect(String(partOf(day(text), seen, today))).toBe(part);
});

test("where today is not seen, everything is by month", () => {
  const later = { from: day("2026-12-28"), until: day("2027-01-31") };
  expect(String(partOf(day("2026-12-28"), later, today))).toBe("2026-12");
});

test.each([
  ["what goes on today stands today", "2026-11-20", "2026-11-26", "2026-11-25"],
  ["what begins later, on its first day", "2026-12-01", "2026-12-03", "2026-12-01"],
  [
    "what ended this week and began before, on the first day seen",
    "2026-11-20",
    "2026-11-24",
    "2026-11-23",
  ],
])("%s", (_, from, until, stands) => {
  expect(standsOn({ from: day(from), until: day(until) }, seen, today).toString()).toBe(stands);
});

test("what is past of this week comes last", () => {
  const parts = new Map([
    ["earlier", 1],
    ["today", 2],
    ["2026-12", 3],
  ]);
  expect(partsInOrder(parts).map(([key]) => key)).toEqual(["today", "2026-12", "earlier"]);
});
