import { expect, test } from "vitest";

import { ageBandOf, aloneFrom, readBirthYear } from "./age.ts";

const today = Temporal.PlainDate.from("2026-11-25");

test.each([
  [undefined, "adult"],
  [2026, "child"],
  [2012, "child"],
  // Fifteen this year, perhaps not yet.
  [2011, "child"],
  [2010, "adolescent"],
  [2008, "adolescent"],
  [2007, "adult"],
] as const)("who is born in %s is treated as %s", (year, band) => {
  expect(ageBandOf(year, today)).toBe(band);
});

test("a parent's mandate ends on the day from which fifteen is sure", () => {
  const end = aloneFrom(2011);
  expect(end.toString()).toBe("2026-12-31T23:00:00Z");
  expect(ageBandOf(2011, Temporal.PlainDate.from("2026-12-31"))).toBe("child");
  expect(ageBandOf(2011, Temporal.PlainDate.from("2027-01-01"))).toBe("adolescent");
});

test.each([
  ["2011", 2011],
  [" 2009 ", 2009],
  ["1990", undefined],
  ["2027", undefined],
  ["11", undefined],
  ["le 3 mai 2011", undefined],
])("the year « %s » is read %s", (typed, read) => {
  expect(readBirthYear(typed, today)).toBe(read);
});
