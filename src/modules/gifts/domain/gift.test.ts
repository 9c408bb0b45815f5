import { describe, expect, test } from "vitest";

import { decideMeasure, type Measure } from "./gift.ts";
import { sayCount } from "./kinds.fr.ts";

const TODAY = Temporal.PlainDate.from("2026-11-24");
const asked = (more: Partial<Measure> = {}): Measure => ({
  kind: "hours",
  unit: "quarters",
  count: 10,
  isLent: false,
  from: TODAY,
  until: TODAY,
  ...more,
});
const decide = (more: Partial<Measure> = {}, words?: string) => {
  const told = decideMeasure(asked(more), words, TODAY);
  return told.done ? "done" : told.refusal;
};

describe("what is said of a gift", () => {
  test.each([
    [{}, "done"],
    [{ count: 0 }, "nothing-given"],
    [{ count: 1.5 }, "nothing-given"],
    [{ count: 96 }, "done"],
    [{ count: 97 }, "more-than-the-days-hold"],
    [{ count: 97, from: TODAY.subtract({ days: 1 }) }, "done"],
    [{ unit: "items" }, "wrong-unit"],
    [{ kind: "premises", unit: "half-days" }, "done"],
    [{ kind: "premises", unit: "quarters", count: 200 }, "done"],
    [{ kind: "premises", unit: "items" }, "wrong-unit"],
    [{ until: TODAY.add({ days: 1 }) }, "in-the-future"],
    [{ until: TODAY.subtract({ days: 1 }) }, "ends-before"],
    [{ from: TODAY.subtract({ days: 365 }) }, "done"],
    [{ from: TODAY.subtract({ days: 366 }) }, "too-long-a-span"],
    [{ kind: "goods", unit: "items" }, "which-goods"],
    [{ kind: "goods", unit: "items", count: 1_000_001 }, "too-much"],
  ] as const)("%o: %s", (more, told) => {
    expect(decide(more)).toBe(told);
  });

  test("goods say which, and are alone to be lent", () => {
    expect(decide({ kind: "goods", unit: "items" }, "Des tables")).toBe("done");
    expect(decide({}, "x".repeat(301))).toBe("too-many-words");
    expect(decideMeasure(asked({ isLent: true }), undefined, TODAY)).toMatchObject({
      value: { isLent: false },
    });
  });

  test.each([
    ["quarters", 1, "15 min"],
    ["quarters", 7, "1 h 45"],
    ["quarters", 8, "2 h"],
    ["half-days", 2, "2 demi-journées"],
    ["items", 1, "1 chose"],
  ] as const)("%s %d is « %s »", (unit, count, said) => {
    expect(sayCount(unit, count)).toBe(said);
  });
});
