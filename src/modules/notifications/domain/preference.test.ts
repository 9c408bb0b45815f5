import { expect, test } from "vitest";

import { overallOf, overallRhythm, rhythmOf } from "./preference.ts";

const direct = { sort: "direct" } as const;
const digest = { sort: "digest" } as const;
const decision = { sort: "direct", always: true } as const;
const chosen = (overall: Parameters<typeof overallRhythm>[0]) =>
  [direct, digest, decision].map((kind) => ({
    ...kind,
    preference: overallRhythm(overall, kind),
  }));

test("a summary is the morning's letter for all; at once keeps the rest for the morning", () => {
  expect(chosen("digest").map(({ preference }) => preference)).toEqual(["daily", "daily", "daily"]);
  expect(chosen("at-once").map(({ preference }) => preference)).toEqual([
    "at-once",
    "daily",
    "at-once",
  ]);
});

test("nothing is nothing, but for what the law wants told", () => {
  expect(chosen("nothing").map(({ preference }) => preference)).toEqual([
    "never",
    "never",
    "at-once",
  ]);
  expect(rhythmOf(decision, "never")).toBe("at-once");
  expect(rhythmOf(decision, "weekly")).toBe("weekly");
});

test.each(["digest", "at-once", "nothing"] as const)(
  "%s is known again from what it wrote",
  (one) => {
    expect(overallOf(chosen(one))).toBe(one);
  },
);

test("who chose one subject apart has none of the three", () => {
  const [first, ...others] = chosen("digest");
  expect(overallOf([{ ...direct, preference: "weekly" }, ...others])).toBeUndefined();
  expect(first?.preference).toBe("daily");
});

test("what is told once a week is so when nobody chose, and with a summary; at once where one asks for it", () => {
  const weekly = { sort: "digest", weekly: true } as const;
  expect(rhythmOf(weekly, undefined)).toBe("weekly");
  expect(overallRhythm("digest", weekly)).toBe("weekly");
  expect(overallRhythm("at-once", weekly)).toBe("weekly");
  expect(overallRhythm("nothing", weekly)).toBe("never");
  expect(rhythmOf(weekly, "at-once")).toBe("at-once");
  expect(rhythmOf({ sort: "digest", weekly: false }, undefined)).toBe("daily");
});
