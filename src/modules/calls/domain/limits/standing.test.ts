import { describe, expect, test } from "vitest";

import type { LimitChange } from "./limit-change.ts";
import { type CorrectionSaid, type LeadSaid, standingOf } from "./standing.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const LEAD: LeadSaid = {
  deadline: { date: day("2026-10-05"), time: Temporal.PlainTime.from("12:00") },
  published: day("2026-09-01"),
  lots: [],
};

/** A correction of a day, with what it makes of the end. */
function correction(published: string, ...limits: readonly LimitChange[]): CorrectionSaid {
  return { published: day(published), corrects: { changes: [], limits } };
}

const moves = (to: string, from?: string): LimitChange => ({
  says: "moves",
  to: pointIn(to),
  ...(from === undefined ? {} : { from: pointIn(from) }),
});

const ofLots = (to: string, ...numbers: readonly string[]): LimitChange => ({
  says: "moves",
  to: pointIn(to),
  lots: numbers,
});

const filed = (date: string, ...limits: readonly LimitChange[]): CorrectionSaid => ({
  published: day("2026-09-20"),
  corrects: { changes: [], limits, journalLimit: { date } },
});

function pointIn(text: string) {
  const [date, time] = text.split(" ");
  return { date, ...(time === undefined ? {} : { time }) };
}

/** « 2026-10-12 17:00 », then how many doubts, then the ends of lots. */
function ends(corrections: readonly CorrectionSaid[], lead: LeadSaid = LEAD): string {
  const { deadline, limits } = standingOf(lead, corrections);
  const time = deadline?.time?.toString({ smallestUnit: "minute" });
  const lots = limits.lots.map(({ number, date }) => `lot ${number} ${date}`);
  const doubts = limits.doubts.length === 0 ? [] : [`${limits.doubts.length} doubt`];
  return [deadline?.date.toString(), time, ...doubts, ...lots].filter(Boolean).join(" ");
}

test.each([
  ["moves to another day", [moves("2026-10-12 17:00", "2026-10-05")], "2026-10-12 17:00"],
  ["brings it nearer", [moves("2026-09-28 17:00", "2026-10-05")], "2026-09-28 17:00"],
  ["says again what is known", [moves("2026-10-05 12:00", "2026-09-30")], "2026-10-05 12:00"],
  ["moves the hour alone", [{ says: "moves", to: { time: "17:00" }, from: { time: "12:00" } }], "2026-10-05 17:00"],
  ["loses the hour: that of before stays, and is said", [moves("2026-10-12")], "2026-10-12 12:00 1 doubt"],
  ["replaces a day that is not ours: the earlier", [moves("2026-10-19 12:00", "2026-10-12")], "2026-10-05 12:00 1 doubt"],
  ["replaces an hour that is not ours: the earlier", [{ says: "moves", to: { time: "17:00" }, from: { time: "16:00" } }], "2026-10-05 12:00 1 doubt"],
  ["gives two days: the earlier", [moves("2026-10-12 12:00"), moves("2026-10-19 12:00")], "2026-10-12 12:00 1 doubt"],
  ["gives two days, one of which is ours", [moves("2026-10-12 12:00", "2026-10-05"), moves("2026-10-19 12:00", "2026-10-06")], "2026-10-12 12:00"],
  ["moves it to a day that is past: a slip", [moves("2025-10-12 12:00", "2026-10-05")], "2026-10-05 12:00 1 doubt"],
  ["moves it by years: a slip", [moves("2028-10-12 12:00", "2026-10-05")], "2026-10-05 12:00 1 doubt"],
  ["moves it to midnight", [moves("2026-10-12 00:00", "2026-10-05")], "2026-10-12 00:00 1 doubt"],
  ["speaks of it unclearly", [{ says: "unsure", or: [], cited: "…" }], "2026-10-05 12:00 1 doubt"],
  ["may mean a later day", [{ says: "unsure", or: [{ date: "2026-10-12" }], cited: "…" }], "2026-10-05 12:00 1 doubt"],
  ["may mean an earlier day", [{ says: "unsure", or: [{ date: "2026-09-30" }, { date: "2026-10-12" }], cited: "…" }], "2026-09-30 12:00 1 doubt"],
  ["may mean a day that is past", [{ says: "unsure", or: [{ date: "2026-01-01" }], cited: "…" }], "2026-10-05 12:00 1 doubt"],
  ["comes a week sooner", [{ says: "unsure", or: [], cited: "…", sooner: 7 }], "2026-09-28 12:00 1 doubt"],
  ["changes a place without name, of another day", [{ ...moves("2026-10-12", "2026-10-06"), onlyIfFrom: true }], "2026-10-05 12:00"],
  ["changes a place without name, of that very day", [{ ...moves("2026-10-12 12:00", "2026-10-05"), onlyIfFrom: true }], "2026-10-12 12:00"],
  ["changes something else", [], "2026-10-05 12:00"],
] as const)("a correction that %s", (_, limits, expected) => {
  expect(ends([correction("2026-09-20", ...limits)])).toBe(expected);
}); // prettier-ignore

describe("several corrections", () => {
  const first = correction("2026-09-10", moves("2026-10-12 12:00", "2026-10-05"));
  const second = correction("2026-09-20", moves("2026-10-19 12:00", "2026-10-12"));

  test("are read in the order of their publication, in whatever order they came", () => {
    expect(ends([first, second])).toBe("2026-10-19 12:00");
    expect(ends([second, first])).toBe("2026-10-19 12:00");
  });

  test("of which one is missing leave a doubt, which ends when it comes", () => {
    expect(ends([second])).toBe("2026-10-05 12:00 1 doubt");
    expect(ends([second, first])).toBe("2026-10-19 12:00");
  });

  test("a sure one ends the doubts of those before, not of those after", () => {
    const unsure = correction("2026-09-15", { says: "unsure", or: [], cited: "…" });
    expect(ends([first, unsure, second])).toBe("2026-10-19 12:00");
    expect(ends([first, second, { ...unsure, published: day("2026-09-25") }])).toBe(
      "2026-10-19 12:00 1 doubt",
    );
  });

  test("two journals that publish the same one change nothing twice", () => {
    expect(ends([first, { ...first, published: day("2026-09-12") }])).toBe("2026-10-12 12:00");
  });

  test("one kept before its changes were read says its day alone", () => {
    const old = { published: day("2026-09-20"), deadline: { date: day("2026-10-12") } };
    expect(ends([old])).toBe("2026-10-12 12:00 1 doubt");
  });

  test("a notice told again whole replaces what was known, its doubts too", () => {
    const whole: LimitChange = { says: "moves", to: pointIn("2026-10-30 10:00"), isWhole: true };
    expect(ends([second, correction("2026-09-25", whole)])).toBe("2026-10-30 10:00");
    const twice = correction("2026-09-25", whole, moves("2026-10-21 10:00"));
    expect(ends([twice])).toBe("2026-10-21 10:00 1 doubt");
  });
});

describe("lots", () => {
  const lots = [{ number: "1" }, { number: "02" }];
  test.each([
    ["one lot later: the call ends with the first of its lots", [ofLots("2026-10-12 12:00", "2")], "2026-10-05 12:00 lot 2 2026-10-12"],
    ["one lot sooner", [ofLots("2026-09-28 12:00", "2")], "2026-09-28 12:00 lot 2 2026-09-28"],
    ["all of them, together", [ofLots("2026-10-12 12:00", "1", "2")], "2026-10-12 12:00"],
    ["all of them, one after the other", [ofLots("2026-10-12 12:00", "1"), ofLots("2026-10-12 12:00", "2")], "2026-10-12 12:00"],
    ["a lot of another number", [ofLots("2026-10-12 12:00", "7")], "2026-10-05 12:00 lot 7 2026-10-12"],
  ] as const)("%s", (_, limits, expected) => {
    expect(ends([correction("2026-09-20", ...limits)], { ...LEAD, lots })).toBe(expected);
  }); // prettier-ignore

  test("of a call whose lots are not told, the first alone may be all of it", () => {
    expect(ends([correction("2026-09-20", ofLots("2026-10-12 12:00", "1"))])).toBe(
      "2026-10-12 12:00",
    );
    expect(ends([correction("2026-09-20", ofLots("2026-10-12 12:00", "3"))])).toBe(
      "2026-10-05 12:00 lot 3 2026-10-12",
    );
  });
});

describe("the day under which a journal files a correction", () => {
  test.each([
    ["that of the notice", filed("2026-10-05"), "2026-10-05 12:00"],
    ["the new one", filed("2026-10-12", moves("2026-10-12 12:00", "2026-10-05")), "2026-10-12 12:00"],
    ["the one of before", filed("2026-10-05", moves("2026-10-12 12:00")), "2026-10-12 12:00"],
    ["a later one that nothing tells", filed("2026-10-12"), "2026-10-05 12:00 1 doubt"],
    ["an earlier one that nothing tells", filed("2026-09-28"), "2026-09-28 12:00 1 doubt"],
    ["a third one", filed("2026-10-08", moves("2026-10-12 12:00", "2026-10-05")), "2026-10-08 12:00 1 doubt"],
  ] as const)("%s", (_, said, expected) => {
    expect(ends([said])).toBe(expected);
  }); // prettier-ignore
});

test("without a known end, the first that a correction gives stands", () => {
  const lead = { deadline: undefined, lots: [] };
  expect(ends([correction("2026-09-20", moves("2026-10-12 12:00", "2026-10-05"))], lead)).toBe(
    "2026-10-12 12:00",
  );
});
