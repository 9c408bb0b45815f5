import { expect, test } from "vitest";

import { easterOf, isHoliday } from "./holidays.ts";

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
