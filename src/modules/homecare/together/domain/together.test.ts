import { describe, expect, test } from "vitest";

import { figuresOf, type OfPerson } from "./figures.ts";
import { countedFrom, daysOfQuarter, dueQuarters, lastCounted, quarterOf } from "./quarter.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const one = (more: Partial<OfPerson> = {}): OfPerson => ({
  visits: 2,
  quarterHours: 9,
  favours: 0,
  outings: 1,
  ...more,
});
const several = (many: number, more: Partial<OfPerson> = {}) =>
  Array.from({ length: many }, () => one(more));
const lastOn = (today: string) => lastCounted(day(today)).toString();

describe("a quarter", () => {
  test.each([
    ["2026-01-01", "2026-01-01", "2026-03-31"],
    ["2026-03-31", "2026-01-01", "2026-03-31"],
    ["2026-11-30", "2026-10-01", "2026-12-31"],
  ])("of %s is from %s to %s", (of, from, until) => {
    const { from: first, until: last } = daysOfQuarter(quarterOf(day(of)));
    expect([first.toString(), last.toString()]).toEqual([from, until]);
  });

  test("is counted once the paper of its last weeks was typed in, and what was counted never again", () => {
    expect(countedFrom(day("2026-10-01")).toString()).toBe("2027-02-05");
    const due = (today: string, counted: readonly string[] = []) =>
      dueQuarters({ first: day("2026-08-12"), counted: counted.map(day), today: day(today) }).map(
        String,
      );
    expect(due("2026-11-04")).toEqual([]);
    expect(due("2026-11-05")).toEqual(["2026-07-01"]);
    expect(due("2027-02-05")).toEqual(["2026-07-01", "2026-10-01"]);
    expect(due("2027-02-05", ["2026-07-01"])).toEqual(["2026-10-01"]);
  });

  test("is the last one that is counted from its day on, until the next is", () => {
    expect(lastOn("2026-11-04")).toBe("2026-04-01");
    expect(lastOn("2026-11-05")).toBe("2026-07-01");
    expect(lastOn("2027-02-04")).toBe("2026-07-01");
    expect(lastOn("2027-02-05")).toBe("2026-10-01");
  });

  test("of which a day was swept already is not counted", () => {
    const first = day("2026-01-01");
    const due = (today: string) =>
      dueQuarters({ first, counted: [], today: day(today) }).map(String);
    expect(due("2026-12-31")[0]).toBe("2026-01-01");
    expect(due("2027-01-01")[0]).toBe("2026-04-01");
  });
});

describe("what is told", () => {
  test("under five persons nothing is, none among them; from five on, persons by fives", () => {
    const nothing = { persons: undefined, visits: undefined, quarterHours: undefined };
    expect(figuresOf([])).toMatchObject(nothing);
    expect(figuresOf(several(4))).toMatchObject(nothing);
    expect(figuresOf(several(5))).toEqual({
      persons: 5,
      visits: 10,
      quarterHours: 40,
      favours: undefined,
      outings: 5,
    });
    expect(figuresOf(several(9)).persons).toBe(5);
  });

  test("visits and hours are told by whole tens, and under ten not", () => {
    const told = figuresOf(several(6, { visits: 3, quarterHours: 13 }));
    expect(told).toMatchObject({ persons: 5, visits: 10, quarterHours: 40 });
    const few = figuresOf(several(5, { visits: 1, quarterHours: 7 }));
    expect(few).toMatchObject({ persons: 5, visits: undefined, quarterHours: undefined });
  });

  test("each figure has five persons of its own behind it", () => {
    const told = figuresOf([...several(4), ...several(4, { quarterHours: 0 })]);
    expect(told).toMatchObject({ visits: 10, quarterHours: undefined });
  });

  test("a figure that is nearly all of one person’s is not", () => {
    expect(figuresOf([...several(4), one({ visits: 45 })]).visits).toBe(50);
    expect(figuresOf([...several(4), one({ visits: 46 })]).visits).toBeUndefined();
  });
});
