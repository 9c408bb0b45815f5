import fc from "fast-check";
import { expect, test } from "vitest";

import { writeDate, writeDay } from "./dates.ts";

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
