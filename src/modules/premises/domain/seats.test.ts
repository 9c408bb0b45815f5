import { describe, expect, test } from "vitest";

import { type Day, emptyWeek, type Span, type Week, writeHours } from "./hours.ts";
import { plainWeekOf } from "./hours-tag.ts";
import {
  daysTold,
  freeSeatsOn,
  isFree,
  localHeld,
  minuteOf,
  openDay,
  openHalves,
} from "./seats.ts";

const h = (hours: number) => Math.round(hours * 60);
const span = (from: number, to: number): Span => ({ from: h(from), to: h(to) });
const weekOf = (days: Partial<Record<Day, readonly Span[]>>, closedOnHolidays = false): Week => ({
  days: { ...emptyWeek().days, ...days },
  closedOnHolidays,
});
const TUESDAY = Temporal.PlainDate.from("2026-12-01");
const nine = weekOf({ Tu: [span(9, 17)] });
const never: (day: Temporal.PlainDate) => boolean = () => false;

/** Held that Tuesday, from an hour of the wall to another. */
const held = (from: number, to: number, seats: number, day = TUESDAY) => ({
  from: minuteOf(day.toPlainDateTime()) + h(from),
  to: minuteOf(day.toPlainDateTime()) + h(to),
  seats,
});
const free = (
  all: readonly ReturnType<typeof held>[],
  { week = nine, day = TUESDAY, seats = 3, now = 0, holiday = never } = {},
) => {
  const { morning, afternoon } = freeSeatsOn(
    openHalves(openDay(day, holiday(day)), { week, now }),
    seats,
    all,
  );
  return [morning, afternoon];
};

const over = (now: number, week = nine) =>
  freeSeatsOn(openHalves(openDay(TUESDAY, false), { week, now }), 3, []).over;

const thatDay = (day: Temporal.PlainDate) => day.equals(TUESDAY);
const at = (hours: number) => minuteOf(TUESDAY.toPlainDateTime()) + h(hours);

describe("free seats of a half-day", () => {
  test("all of them where nothing is held, none said where it is closed", () => {
    expect(free([])).toEqual([3, 3]);
    expect(free([], { day: TUESDAY.add({ days: 1 }) })).toEqual([undefined, undefined]);
    expect(free([], { week: weekOf({ Tu: [span(9, 12)] }) })).toEqual([3, undefined]);
    expect(free([], { week: weekOf({ Tu: [span(13, 18)] }) })).toEqual([undefined, 3]);
    expect(free([], { week: weekOf({ Tu: [span(9, 13)] }) })).toEqual([3, undefined]);
  });

  test("less the most that is held at one moment of it", () => {
    expect(free([held(10, 12, 1)])).toEqual([2, 3]);
    // One after the other, not together; an hour that ends leaves its seats to the one that begins.
    expect(free([held(9, 10, 2), held(10, 12, 2)])).toEqual([1, 3]);
    expect(free([held(9, 11, 1), held(10, 12, 2)])).toEqual([0, 3]);
    expect(free([held(12, 14, 2)])).toEqual([1, 1]);
    expect(free([held(0, 24, 1)])).toEqual([2, 2]);
  });

  test("never less than none", () => {
    expect(free([held(9, 17, 40)])).toEqual([0, 0]);
  });

  test("what is held outside the hours, or on another day, takes nothing", () => {
    expect(free([held(18, 20, 3), held(7, 9, 3), held(17, 18, 3)])).toEqual([3, 3]);
    expect(free([held(10, 12, 3, TUESDAY.add({ days: 1 }))])).toEqual([3, 3]);
    // Between the two spans of a day nobody is there.
    const broken = weekOf({ Tu: [span(9, 11), span(12, 12.5), span(14, 18)] });
    expect(free([held(11, 12, 3)], { week: broken })).toEqual([3, 3]);
  });

  test("what began the day before, or lasts days, is held", () => {
    expect(free([held(20, 24 + 10, 1, TUESDAY.subtract({ days: 1 }))])).toEqual([2, 3]);
    expect(free([held(0, 72, 2, TUESDAY.subtract({ days: 1 }))])).toEqual([1, 1]);
  });

  test("closed on public holidays, where the hours say so", () => {
    expect(free([], { holiday: thatDay })).toEqual([3, 3]);
    const closed = weekOf({ Tu: [span(9, 17)] }, true);
    expect(free([], { week: closed, holiday: thatDay })).toEqual([undefined, undefined]);
  });

  test("what is over is not told; what holds no more in the rest of the half is free", () => {
    expect(free([held(9, 10, 3)], { now: at(8) })).toEqual([0, 3]);
    expect(free([held(9, 10, 3)], { now: at(10) })).toEqual([3, 3]);
    expect(free([], { now: at(13) })).toEqual([undefined, 3]);
    expect(free([], { now: at(17) })).toEqual([undefined, undefined]);
  });

  test("a half that is over is told apart from one on which it is closed", () => {
    expect(over(at(8))).toEqual([]);
    expect(over(at(13))).toEqual(["morning"]);
    expect(over(at(13), weekOf({ Tu: [span(14, 18)] }))).toEqual([]);
  });

  test("is one where somebody may still sit", () => {
    const day = TUESDAY;
    expect(isFree({ day, morning: 0, afternoon: 1 })).toBe(true);
    expect(isFree({ day, morning: 0, afternoon: undefined })).toBe(false);
  });
});

const one = (starts: string, zone: string) => {
  const begins = Temporal.Instant.from(starts);
  return localHeld({ starts: begins, ends: begins.add({ hours: 1 }), seats: 1 }, zone).from;
};
const wall = (text: string) => minuteOf(Temporal.PlainDateTime.from(text));

test("what is held stands on the clocks of the venue, in winter, in summer, and overseas", () => {
  expect(one("2026-12-01T09:00:00Z", "Europe/Paris")).toBe(wall("2026-12-01T10:00"));
  expect(one("2026-07-01T09:00:00Z", "Europe/Paris")).toBe(wall("2026-07-01T11:00"));
  expect(one("2026-12-01T22:00:00Z", "Indian/Reunion")).toBe(wall("2026-12-02T02:00"));
});

const told = (day: string) => daysTold(Temporal.PlainDate.from(day)).map(String);

test("the days that are told: what is left of the week, and the two next", () => {
  expect(told("2026-11-25")).toHaveLength(19);
  expect(told("2026-11-25").at(-1)).toBe("2026-12-13");
  expect(told("2026-11-30")).toHaveLength(21);
  expect(told("2026-11-29")).toHaveLength(15);
});

test("every week that a form writes is read back from what is kept", () => {
  const weeks = [
    nine,
    weekOf({ Mo: [span(9, 12), span(14, 18)], Tu: [span(9, 12), span(14, 18)] }, true),
    weekOf({ Sa: [span(0, 24)], Su: [span(0, 24)], We: [span(9.5, 10.25)] }),
    weekOf(
      Object.fromEntries(
        (["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const).map((day) => [day, [span(8, 20)]]),
      ),
    ),
  ];
  for (const week of weeks) expect(plainWeekOf(writeHours(week) ?? "")).toEqual(week);
});
