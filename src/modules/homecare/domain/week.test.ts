import { expect, test } from "vitest";

import { knownId } from "#basics/id";
import { datesOf } from "#rules/calendar";

import { daysAwayOf, decidePause } from "./pause.ts";
import { decideVisit, type Planned, type Visit, whenOf } from "./visit.ts";
import { daysOf, weekOf } from "./week.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const ID = knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e10ff");

const planned = (more: Partial<Planned> = {}): Planned => ({
  zone: "Europe/Paris",
  day: day("2026-11-30"),
  at: Temporal.PlainTime.from("10:00"),
  minutes: 45,
  every: "week",
  days: ["MO"],
  last: undefined,
  ...more,
});
const visit = (more: Partial<Visit> = {}): Visit => ({
  ...planned(),
  id: ID,
  space: knownId<"Space">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1000"),
  version: 1,
  since: undefined,
  stopped: undefined,
  off: [],
  paused: undefined,
  ...more,
});
const dates = (one: Visit, from: string, until: string): readonly string[] =>
  daysOf({ from: day(from), until: day(until) }, [one])
    .filter(({ expected }) => expected.length > 0)
    .map((found) => found.day.toString());

test("a week is from a Monday to a Sunday, whatever the day asked", () => {
  expect(weekOf(day("2026-12-06")).from.toString()).toBe("2026-11-30");
  expect(weekOf(day("2026-11-30")).until.toString()).toBe("2026-12-06");
});

test("each week, every second one, each month, once", () => {
  expect(dates(visit({ days: ["MO", "TH"] }), "2026-11-30", "2026-12-13")).toEqual([
    "2026-11-30",
    "2026-12-03",
    "2026-12-07",
    "2026-12-10",
  ]);
  expect(dates(visit({ every: "fortnight" }), "2026-11-30", "2026-12-20")).toEqual([
    "2026-11-30",
    "2026-12-14",
  ]);
  expect(dates(visit({ every: "once" }), "2026-11-23", "2026-12-20")).toEqual(["2026-11-30"]);
  // The second Tuesday.
  const second = visit({ every: "month", day: day("2026-12-08"), days: ["TU"] });
  expect(dates(second, "2026-12-01", "2027-02-28")).toEqual([
    "2026-12-08",
    "2027-01-12",
    "2027-02-09",
  ]);
});

test("a fifth Tuesday is the last one: every month has it", () => {
  const fifth = visit({ every: "month", day: day("2026-12-29"), days: ["TU"] });
  expect(dates(fifth, "2026-12-01", "2027-03-31")).toEqual([
    "2026-12-29",
    "2027-01-26",
    "2027-02-23",
    "2027-03-30",
  ]);
});

test("its last day is one of its days, the day on which it was stopped is not", () => {
  expect(dates(visit({ last: day("2026-12-07") }), "2026-11-30", "2026-12-31")).toHaveLength(2);
  expect(dates(visit({ stopped: day("2026-12-07") }), "2026-11-30", "2026-12-31")).toHaveLength(1);
  const both = visit({ last: day("2026-12-21"), stopped: day("2026-12-14") });
  expect(dates(both, "2026-11-30", "2026-12-31")).toEqual(["2026-11-30", "2026-12-07"]);
  const once = visit({ every: "once", day: day("2026-12-04"), days: ["FR"] });
  expect(dates({ ...once, stopped: day("2026-12-02") }, "2026-11-30", "2026-12-06")).toEqual([]);
});

test("begun years ago, they are the same dates as counted from the first", () => {
  const begun = [
    visit({ days: ["MO", "TH"], day: day("2021-03-03") }),
    visit({ every: "fortnight", days: ["MO", "SU"], day: day("2022-06-15") }),
    visit({ every: "month", day: day("2020-01-31"), days: ["FR"] }),
    visit({ every: "month", day: day("2024-02-14"), days: ["WE"] }),
  ];
  for (const one of begun) {
    const all = datesOf(whenOf(one), { until: day("2027-01-31"), school: undefined }).map((date) =>
      date.toPlainDate().toString(),
    );
    for (const from of ["2026-11-30", "2026-12-03", "2026-12-13", "2026-12-31", "2027-01-01"])
      expect(dates(one, from, "2027-01-31")).toEqual(all.filter((date) => date >= from));
  }
});

test("sixty visits a day for eighteen months are counted in a moment", () => {
  const many = Array.from({ length: 60 }, () =>
    visit({ days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] }),
  );
  const began = performance.now();
  const days = daysOf({ from: day("2026-11-30"), until: day("2028-05-31") }, many);
  expect(days.at(-1)?.expected).toHaveLength(60);
  // 33,000 dates: each day looked for among all of them would take minutes.
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("at the same hour of the clock on both sides of their change", () => {
  const [before, after] = daysOf({ from: day("2027-03-22"), until: day("2027-03-29") }, [
    visit(),
  ]).flatMap(({ expected }) => expected);
  expect(before?.starts.offset).toBe("+01:00");
  expect(after?.starts.offset).toBe("+02:00");
  expect(after?.starts.toPlainTime().toString()).toBe("10:00:00");
  expect(after?.ends?.toPlainTime().toString()).toBe("10:45:00");
});

test("a day off is struck that day alone; while one is away nobody is expected", () => {
  const week = weekOf(day("2026-12-07"));
  const states = (more: Partial<Visit>) =>
    daysOf(week, [visit({ days: ["MO", "TU"], ...more })]).flatMap(({ expected }) =>
      expected.map(({ state }) => state),
    );
  const off = [day("2026-12-07")];
  expect(states({ off })).toEqual(["off", "expected"]);
  const paused = { from: day("2026-12-08"), until: day("2026-12-08") };
  expect(states({ off, paused })).toEqual(["off", "paused"]);
  expect(states({ paused })).toEqual(["expected", "paused"]);
});

test("earliest first, of one hour by their id: the page is the same each time", () => {
  const other = knownId<"Visit">("0d0f7a10-52a4-4b70-9c11-0a6f1f0e10ff");
  const [first] = daysOf(weekOf(day("2026-11-30")), [
    visit(),
    visit({ id: other }),
    visit({ at: Temporal.PlainTime.from("09:00") }),
  ]);
  expect(first?.expected.map(({ starts, visit: one }) => [starts.hour, one.id])).toEqual([
    [9, ID],
    [10, other],
    [10, ID],
  ]);
});

test("words are needed, a last day that is before the first is none, days are those of the week", () => {
  const said = { title: " Paul ", note: "  " };
  expect(decideVisit({ ...planned(), ...said, title: "  " })).toEqual({
    done: false,
    refusal: "says-nothing",
  });
  expect(decideVisit({ ...planned({ last: day("2026-11-29") }), ...said })).toMatchObject({
    refusal: "ends-before",
  });
  // From 15 h to 14 h is almost a day; a night is not too long.
  for (const minutes of [0, 23 * 60])
    expect(decideVisit({ ...planned({ minutes }), ...said })).toMatchObject({
      refusal: "ends-too-late",
    });
  expect(decideVisit({ ...planned({ minutes: 12 * 60 }), ...said }).done).toBe(true);
  expect(decideVisit({ ...planned({ days: ["TH", "MO"] }), ...said })).toMatchObject({
    value: { title: "Paul", note: undefined, days: ["MO", "TH"] },
  });
  // Each Sunday, from a Monday to the Tuesday after it.
  const never = planned({ days: ["SU"], last: day("2026-12-01") });
  expect(decideVisit({ ...never, ...said })).toMatchObject({ refusal: "never-comes" });
  const none = decideVisit({ ...planned({ every: "once", days: ["TH"] }), ...said });
  expect(none).toMatchObject({ value: { days: ["MO"] } });
});

test("a pause begins today at the earliest, ends after it begins, lasts a year at most", () => {
  const today = day("2026-11-30");
  const asked = (from: string, until: string) =>
    decidePause({ from: day(from), until: day(until) }, today);
  expect(asked("2026-11-01", "2026-12-02")).toMatchObject({ value: { from: today } });
  expect(asked("2026-12-03", "2026-12-02")).toMatchObject({ refusal: "ends-before" });
  expect(asked("2026-11-01", "2026-11-02")).toMatchObject({ refusal: "ends-before" });
  expect(asked("2026-11-30", "2027-11-30")).toMatchObject({ done: true });
  expect(asked("2026-11-30", "2027-12-02")).toMatchObject({ refusal: "too-long-a-pause" });
});

test("of a pause that was ended count the days before that one", () => {
  const [from, until] = [day("2026-12-03"), day("2026-12-10")];
  const away = (endedOn: string | undefined) =>
    daysAwayOf({
      from,
      until,
      endedAt: endedOn === undefined ? undefined : Temporal.Instant.from(`${endedOn}T09:00:00Z`),
    });
  expect([away(undefined), away("2026-12-20")]).toEqual([
    { from, until },
    { from, until },
  ]);
  expect(away("2026-12-05")).toEqual({ from, until: day("2026-12-04") });
  expect([away("2026-12-03"), away("2026-12-01")]).toEqual([undefined, undefined]);
});
