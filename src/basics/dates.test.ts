import fc from "fast-check";
import { expect, test } from "vitest";

import { daysBetween, readDay, writeDate, writeDay, readHour } from "./dates.ts";

const dates = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => Temporal.PlainDate.from("1950-01-01").add({ days }));

function first(words: string): string {
  return words.replace(/(^|\s)1(\s)/, "$11er$2");
}

test("a day is written as Intl writes it in French, the first of a month « 1er »", () => {
  const day = new Intl.DateTimeFormat("fr-FR", { weekday: "long", day: "numeric", month: "long" });
  const year = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full" });
  const date = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long" });
  fc.assert(
    fc.property(dates, (one) => {
      expect(writeDay(one, one)).toBe(first(day.format(one)));
      expect(writeDay(one, one.add({ years: 1 }))).toBe(first(year.format(one)));
      expect(writeDate(one)).toBe(first(date.format(one)));
    }),
  );
});

test.each([
  ["2026-11-30", "2026-11-30"],
  [" 30/11/2026 ", "2026-11-30"],
  ["3.1.2027", "2027-01-03"],
  ["03-01-2027", "2027-01-03"],
  ["29 02 2028", "2028-02-29"],
])("a day typed « %s » is read", (typed, day) => {
  expect(readDay(typed)?.toString()).toBe(day);
});

test.each([
  "",
  "demain",
  "2026-02-30",
  "29/02/2027",
  "00/01/2027",
  "2026-13-01",
  "30/11/26",
  "20261130",
  "0026-11-30",
  "30/11/0026",
  "2026-11-30T09:00",
])("« %s » is no day, and none is guessed", (typed) => {
  expect(readDay(typed)).toBeUndefined();
});

test("days between two days are counted over months, years and the 29th of February", () => {
  const start = Temporal.PlainDate.from("2023-12-25");
  const some = fc.integer({ min: 0, max: 800 });
  fc.assert(
    fc.property(some, some, (from, to) => {
      const [one, other] = [start.add({ days: from }), start.add({ days: to })];
      expect(daysBetween(one, other)).toBe(to - from);
    }),
  );
});

test.each([
  ["18:30", "18:30"],
  ["18:30:00", "18:30"],
  ["18h30", "18:30"],
  ["18 h 30", "18:30"],
  ["18H", "18:00"],
  ["9", "09:00"],
  ["9.05", "09:05"],
  [" 0:00 ", "00:00"],
])("the hour « %s » is %s", (typed, hour) => {
  expect(readHour(typed)?.toString({ smallestUnit: "minute" })).toBe(hour);
});

test.each(["", "24:00", "18:60", "18:3", "-1", "midi", "18:30:0", "1830"])(
  "« %s » is no hour",
  (typed) => {
    expect(readHour(typed)).toBeUndefined();
  },
);
