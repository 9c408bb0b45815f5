import { expect, test } from "vitest";

import { easterOf, holidaysBetween, isHoliday } from "./holidays.ts";

test.each([
  [1961, "1961-04-02"],
  [2008, "2008-03-23"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter of %i is %s", (year, day) => {
  expect(easterOf(year).toString()).toBe(day);
});

test("the eleven public holidays of 2027", () => {
  const days: string[] = [];
  for (
    let day = Temporal.PlainDate.from("2027-01-01");
    day.year === 2027;
    day = day.add({ days: 1 })
  )
    if (isHoliday(day)) days.push(day.toString().slice(5));
  expect(days.join(" ")).toBe("01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25");
});

test("those between two days are the same, in order, both days included", () => {
  const all: string[] = [];
  const [from, until] = [
    Temporal.PlainDate.from("2025-12-25"),
    Temporal.PlainDate.from("2028-01-01"),
  ];
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 }))
    if (isHoliday(day)) all.push(day.toString());
  expect(all).toHaveLength(24);
  expect(holidaysBetween(from, until).map(String)).toEqual(all);
});
