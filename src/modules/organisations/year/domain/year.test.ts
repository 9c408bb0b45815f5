import { describe, expect, test } from "vitest";

import { knownId } from "#basics/id";

import {
  datesOf,
  keyOf,
  type OwnDate,
  recallOf,
  YEAR_RULES,
  type YearFacts,
} from "../../domain/year.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-11-25");
const facts: YearFacts = {
  closes: "12-31",
  assemblyMonths: 6,
  assemblyOn: undefined,
  hasChanged: false,
  givesReceipts: false,
  publishesAccounts: false,
  isOfAlsaceMoselle: false,
  since: day("2026-01-01"),
};
const subsidy: OwnDate = {
  id: knownId<"YearDate">("0d4b9f0e-6a36-4b6a-8a35-4cf9a54c7a11"),
  kind: "subsidy",
  on: day("2025-12-31"),
  isYearly: false,
};

function duesOf(rule: string, more: Partial<YearFacts> = {}, own: readonly OwnDate[] = []) {
  return datesOf({ ...facts, ...more }, own, today)
    .filter((date) => date.rule === rule)
    .map(({ due }) => due.toString());
}

describe("the dates of the year", () => {
  test.each([
    { told: "the exercise ends", rule: "closing", more: {}, dues: ["2026-12-31"] },
    {
      told: "in summer, it ended and will end again",
      rule: "closing",
      more: { closes: "08-31" },
      dues: ["2026-08-31", "2027-08-31"],
    },
    {
      told: "29 February is the 28th when there is none",
      rule: "closing",
      more: { closes: "02-29" },
      dues: ["2026-02-28", "2027-02-28"],
    },
    {
      told: "the assembly meets within six months",
      rule: "assembly",
      more: {},
      dues: ["2026-06-30", "2027-06-30"],
    },
    {
      told: "or within what the statutes say; months end when they end",
      rule: "assembly",
      more: { closes: "08-31", assemblyMonths: 6 },
      dues: ["2026-02-28", "2027-02-28"],
    },
    {
      told: "officers that changed are declared within three months of the assembly",
      rule: "officers",
      more: { hasChanged: true, assemblyOn: day("2026-09-30") },
      dues: ["2026-12-31"],
    },
    {
      told: "officers that did not change are not",
      rule: "officers",
      more: { assemblyOn: day("2026-09-30") },
      dues: [],
    },
    {
      told: "an assembly that nobody spoke of changed nobody",
      rule: "officers",
      more: { hasChanged: true },
      dues: [],
    },
    {
      told: "in Alsace and Moselle, to the court at once",
      rule: "officers-court",
      more: { hasChanged: true, assemblyOn: day("2026-09-30"), isOfAlsaceMoselle: true },
      dues: ["2026-09-30"],
    },
    {
      told: "accounts are published three months after they are approved",
      rule: "publication",
      more: { publishesAccounts: true, assemblyOn: day("2026-05-12") },
      dues: ["2026-08-12", "2027-09-30"],
    },
    { told: "under 153 000 € they are not", rule: "publication", more: {}, dues: [] },
    {
      told: "gifts are declared in May when the exercise ends in December: 1 May 2027 is a Saturday",
      rule: "receipts",
      more: { givesReceipts: true },
      dues: ["2026-05-05", "2027-05-04"],
    },
    {
      told: "else three months after its end",
      rule: "receipts-else",
      more: { givesReceipts: true, closes: "08-31" },
      dues: ["2026-11-30", "2027-11-30"],
    },
  ])("$told", ({ rule, more, dues }) => {
    expect(duesOf(rule, more)).toEqual(dues);
  });

  test("a subsidy is accounted for six months after the end of its exercise, late or not", () => {
    expect(duesOf("financial-report", {}, [subsidy])).toEqual(["2026-06-30"]);
    const [date] = datesOf({ ...facts, since: today }, [subsidy], today);
    expect(date?.rule).toBe("financial-report");
  });

  test("what was due before its year was kept here is no debt", () => {
    expect(duesOf("assembly", { since: today })).toEqual(["2027-06-30"]);
  });

  test("a date of one's own is there once, or comes back each year", () => {
    const own = { ...subsidy, kind: "own", on: day("2025-03-01") } as const;
    expect(duesOf("own", {}, [own])).toEqual([]);
    expect(duesOf("own", {}, [{ ...own, isYearly: true }])).toEqual(["2026-03-01", "2027-03-01"]);
  });

  test("they come in order, and none is called like another", () => {
    const all = datesOf({ ...facts, givesReceipts: true }, [subsidy], today);
    const dues = all.map(({ due }) => due.toString());
    expect(dues).toEqual(dues.toSorted());
    expect(new Set(all.map(keyOf)).size).toBe(all.length);
  });
});

test.each([
  { left: 31, recall: undefined },
  { left: 30, recall: 30 },
  { left: 8, recall: 30 },
  { left: 7, recall: 7 },
  { left: 0, recall: 7 },
  { left: -1, recall: undefined },
])("$left days before, the recall is $recall", ({ left, recall }) => {
  expect(recallOf(today.add({ days: left }), today)).toBe(recall);
});

test("each rule has its own key, a sentence and a source", () => {
  expect(new Set(YEAR_RULES.map(({ key }) => key)).size).toBe(YEAR_RULES.length);
  for (const { says, source } of YEAR_RULES) expect([says, source]).not.toContain("");
});
