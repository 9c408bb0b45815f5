import { array, assert, constantFrom, date, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";

import { PARIS } from "../dates.ts";
import { afterQuiet, isQuiet, type QuietHours, USUAL_QUIET, whyNotQuiet } from "./quiet.ts";
import { FRENCH_ZONES } from "../zones.ts";

const time = (text: string) => Temporal.PlainTime.from(text);
const hours = (from: string, until: string, zone: QuietHours["zone"] = PARIS): QuietHours => ({
  from: time(from),
  until: time(until),
  zone,
});
const at = (local: string, zone: string = PARIS) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const after = (instant: Temporal.Instant, ...all: readonly QuietHours[]) =>
  afterQuiet(instant, all).toString();

describe("from eight in the evening to eight, as long as nothing is said", () => {
  test.each([
    ["2026-11-25T19:59", "2026-11-25T19:59"],
    ["2026-11-25T20:00", "2026-11-26T08:00"],
    ["2026-11-25T23:59", "2026-11-26T08:00"],
    ["2026-11-26T00:00", "2026-11-26T08:00"],
    ["2026-11-26T07:59", "2026-11-26T08:00"],
    ["2026-11-26T08:00", "2026-11-26T08:00"],
    // The nights on which the clocks change, one hour longer and one shorter.
    ["2026-10-24T22:00", "2026-10-25T08:00"],
    ["2027-03-27T22:00", "2027-03-28T08:00"],
    ["2026-12-31T21:00", "2027-01-01T08:00"],
  ])("%s is told at %s", (asked, told) => {
    expect(after(at(asked), USUAL_QUIET)).toBe(at(told).toString());
  });

  test("on a night on which the clocks change, it is eight on their clock", () => {
    expect(after(at("2026-10-24T22:00"), USUAL_QUIET)).toBe("2026-10-25T07:00:00Z");
    expect(after(at("2027-03-27T22:00"), USUAL_QUIET)).toBe("2027-03-28T06:00:00Z");
  });

  test("on the clock of a place", () => {
    const there = hours("20:00", "08:00", "Pacific/Tahiti");
    expect(after(Temporal.Instant.from("2026-11-25T13:07:00Z"), there)).toBe(
      "2026-11-25T18:00:00Z",
    );
  });
});

test("from midnight on, and none at all", () => {
  const late = hours("00:00", "06:00");
  expect(after(at("2026-11-25T23:59"), late)).toBe(at("2026-11-25T23:59").toString());
  expect(after(at("2026-11-26T00:00"), late)).toBe(at("2026-11-26T06:00").toString());
  expect(isQuiet(at("2026-11-26T03:00"), hours("20:00", "20:00"))).toBe(false);
});

test("of two, it waits for both; without an hour in common, for neither", () => {
  const late = hours("22:00", "11:00");
  expect(after(at("2026-11-25T21:00"), USUAL_QUIET, late)).toBe(at("2026-11-26T11:00").toString());
  const far = hours("17:00", "12:00", "Pacific/Noumea");
  const here = hours("17:00", "12:00");
  expect(after(at("2026-11-25T18:00"), here, far)).toBe(at("2026-11-25T18:00").toString());
});

test.each([
  ["20:00", "08:00", undefined],
  ["17:00", "12:00", undefined],
  ["00:00", "05:00", undefined],
  ["16:59", "08:00", "not-of-the-evening"],
  ["00:30", "08:00", "not-of-the-evening"],
  ["20:00", "04:59", "not-of-the-morning"],
  ["20:00", "12:01", "not-of-the-morning"],
])("from %s to %s: %s", (from, until, why) => {
  expect(whyNotQuiet(hours(from, until))).toBe(why);
});

const anyHours = record({
  from: constantFrom(17, 18, 19, 20, 21, 22, 23, 0).map((one) => new Temporal.PlainTime(one, 30)),
  until: integer({ min: 5, max: 12 }).map((one) => new Temporal.PlainTime(one)),
  zone: constantFrom(...FRENCH_ZONES),
});
const anyInstant = date({
  min: new Date("2026-01-01"),
  max: new Date("2030-01-01"),
  noInvalidDate: true,
}).map((one) => Temporal.Instant.fromEpochMilliseconds(one.getTime()));

test("whatever the hours, what waits waits for the last minute of them and no longer", () => {
  assert(
    property(anyInstant, anyHours, (instant, one) => {
      const told = afterQuiet(instant, [one]);
      expect(isQuiet(told, one)).toBe(false);
      if (told.equals(instant)) return;
      expect(told.toZonedDateTimeISO(one.zone).toPlainTime().equals(one.until)).toBe(true);
      expect(isQuiet(told.subtract({ seconds: 1 }), one)).toBe(true);
      // An afternoon is always left: nothing waits longer than a night, one hour more where the clocks change.
      expect(told.since(instant).total("hours")).toBeLessThanOrEqual(20);
    }),
  );
});

test("of several, it is in the hours of none, or is not put off at all", () => {
  assert(
    property(anyInstant, array(anyHours, { maxLength: 3 }), (instant, all) => {
      const told = afterQuiet(instant, all);
      expect(Temporal.Instant.compare(told, instant)).toBeGreaterThanOrEqual(0);
      expect(told.equals(instant) || !all.some((one) => isQuiet(told, one))).toBe(true);
      expect(afterQuiet(told, all).equals(told)).toBe(true);
    }),
  );
});
