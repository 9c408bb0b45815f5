import { describe, expect, test } from "vitest";

import {
  ALWAYS_ASKED,
  complainOfDates,
  isToDo,
  PAPER_KINDS,
  readPaperKind,
  RENEW_DAYS,
  stateOfPaper,
  usualEnd,
} from "./paper.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-11-25");

describe("where a paper stands", () => {
  test.each([
    { told: "nobody kept it", current: undefined, is: "missing" },
    { told: "it has no end", current: { expires: undefined }, is: "up-to-date" },
    { told: "its end is far", current: { expires: day("2027-06-01") }, is: "up-to-date" },
    {
      told: "its end is a day beyond what one renews",
      current: { expires: today.add({ days: RENEW_DAYS + 1 }) },
      is: "up-to-date",
    },
    {
      told: "its end is near",
      current: { expires: today.add({ days: RENEW_DAYS }) },
      is: "to-renew",
    },
    { told: "today is its last day", current: { expires: today }, is: "to-renew" },
    { told: "its last day was yesterday", current: { expires: day("2026-11-24") }, is: "expired" },
  ])("$told: $is", ({ current, is }) => {
    expect(stateOfPaper(current, today).is).toBe(is);
  });

  test("only what is always asked for is said to be missing", () => {
    expect(isToDo({ is: "missing" }, "statutes")).toBe(true);
    expect(isToDo({ is: "missing" }, "auditor")).toBe(false);
    expect(isToDo({ is: "expired", since: today }, "auditor")).toBe(true);
    expect(isToDo({ is: "up-to-date", until: undefined }, "statutes")).toBe(false);
  });
});

describe("the days of a paper", () => {
  test("the usual end is counted from the day written on it", () => {
    expect(usualEnd("insurance", day("2026-01-31"))?.toString()).toBe("2027-01-31");
    expect(usualEnd("tax-and-social", day("2026-08-31"))?.toString()).toBe("2027-02-28");
    expect(usualEnd("statutes", day("2019-05-04"))).toBeUndefined();
  });

  test.each([
    { dated: "2026-11-25", expires: "2026-11-25", says: undefined },
    { dated: "2026-11-26", expires: undefined, says: "dated-tomorrow" },
    { dated: "2026-11-01", expires: "2026-10-31", says: "ends-before-its-day" },
  ])("$dated to $expires: $says", ({ dated, expires, says }) => {
    const dates = { dated: day(dated), expires: expires === undefined ? undefined : day(expires) };
    expect(complainOfDates(dates, today)).toBe(says);
  });
});

test("each kind has its own key, a sentence and a source", () => {
  expect(new Set(PAPER_KINDS.map(({ key }) => key)).size).toBe(PAPER_KINDS.length);
  for (const { says, source } of PAPER_KINDS) expect([says, source]).not.toContain("");
  expect(ALWAYS_ASKED.map((key) => readPaperKind(key))).toEqual(ALWAYS_ASKED);
  expect(readPaperKind("toString")).toBeUndefined();
});
