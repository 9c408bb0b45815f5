import { type Day, DAYS, type Span, type Week } from "./hours.ts";

/** The halves of a day of a venue: until 13 h, and after. */
export const HALVES = ["morning", "afternoon"] as const;
export type Half = (typeof HALVES)[number];

const MIDDAY = 13 * 60;
const DAY = 24 * 60;
const WHOLE: Readonly<Record<Half, Span>> = {
  morning: { from: 0, to: MIDDAY },
  afternoon: { from: MIDDAY, to: DAY },
};

/** Seats that something holds, on the clocks of the venue: in minutes, as `minuteOf` counts them. */
export interface LocalHeld {
  readonly from: number;
  readonly to: number;
  readonly seats: number;
}

/** How many seats are free in each half of a day; undefined where it is closed, or over. */
export type DaySeats = Readonly<Record<Half, number | undefined>> & {
  readonly day: Temporal.PlainDate;
  /** The halves on which it was open, and that are over. */
  readonly over?: readonly Half[];
};

/** What a clock on the wall shows, in minutes since the first of 1970: two of the same zone compare. */
export function minuteOf(at: Temporal.PlainDateTime): number {
  return Math.floor(at.toZonedDateTime("UTC").epochMilliseconds / 60_000);
}

/** What is held, as the clocks of a zone show it. */
export function localHeld(
  {
    starts,
    ends,
    seats,
  }: {
    readonly starts: Temporal.Instant;
    readonly ends: Temporal.Instant;
    readonly seats: number;
  },
  zone: string,
): LocalHeld {
  return { from: wallMinute(starts, zone), to: wallMinute(ends, zone), seats };
}

/** What the clocks of a zone show at an instant, as `minuteOf` counts. */
export function wallMinute(at: Temporal.Instant, zone: string): number {
  const { offsetNanoseconds } = at.toZonedDateTimeISO(zone);
  return Math.floor((at.epochMilliseconds + offsetNanoseconds / 1_000_000) / 60_000);
}

/** A day, with what each venue is asked of it: made once for all of them. */
export interface OpenDay {
  readonly day: Temporal.PlainDate;
  readonly name: Day;
  /** When it begins, as `minuteOf` counts. */
  readonly midnight: number;
  /** Then what closes on public holidays is closed. */
  readonly isHoliday: boolean;
}

export function openDay(day: Temporal.PlainDate, isHoliday: boolean): OpenDay {
  const name = DAYS[day.dayOfWeek - 1] ?? "Mo";
  return { day, name, midnight: minuteOf(day.toPlainDateTime()), isHoliday };
}

/** When a day is open, half by half, in minutes as `minuteOf` counts them: the same for all who keep the same hours. */
export type OpenHalves = Pick<OpenDay, "day"> &
  Readonly<Record<Half, readonly Span[]>> & {
    /** The halves on which it was open, and that are over. */
    readonly over: readonly Half[];
  };

/** When a venue of this week is open that day; what is over by `now` (on its clocks) is not told. */
export function openHalves(
  { day, name, midnight, isHoliday }: OpenDay,
  { week, now = 0 }: { readonly week: Week; readonly now?: number | undefined },
): OpenHalves {
  const spans = week.closedOnHolidays && isHoliday ? [] : week.days[name];
  const openIn = (half: Half, since: number) =>
    spans
      .map((span) => common(span, WHOLE[half]))
      .map(({ from, to }) => ({ from: Math.max(from + midnight, since), to: to + midnight }))
      .filter(({ from, to }) => from < to);
  const [morning, afternoon] = [openIn("morning", now), openIn("afternoon", now)];
  const left = { morning, afternoon };
  const over = HALVES.filter((half) => left[half].length === 0 && openIn(half, 0).length > 0);
  return { day, ...left, over };
}

/** Whether a time lies within the hours of the days that it touches; from one half to the next nothing is between. */
export function isWithinHours(
  { from, to }: Pick<LocalHeld, "from" | "to">,
  days: readonly OpenHalves[],
): boolean {
  let reached = from;
  for (const span of days.flatMap(({ morning, afternoon }) => [...morning, ...afternoon]))
    if (span.from <= reached && reached < span.to) reached = span.to;
  return reached >= to;
}

/**
 * The free seats of a day. Of each half, within the hours of that day: all seats but the most that are held at any one
 * moment, so that whoever comes for the half has one. What is held outside the hours takes nothing.
 */
export function freeSeatsOn(
  { day, morning, afternoon, over }: OpenHalves,
  seats: number,
  held: readonly LocalHeld[],
): DaySeats {
  const freeIn = (open: readonly Span[]) =>
    open.length === 0 ? undefined : Math.max(0, seats - mostHeld(open, held));
  return { day, morning: freeIn(morning), afternoon: freeIn(afternoon), over };
}

function common(one: Span, other: Span): Span {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** The most that is held at one moment of these spans: it grows only where something begins. */
export function mostHeld(open: readonly Span[], held: readonly LocalHeld[]): number {
  if (held.length === 0) return 0;
  const moments = open.flatMap((span) => [
    span.from,
    ...held.map(({ from }) => from).filter((from) => from > span.from && from < span.to),
  ]);
  return Math.max(0, ...moments.map((moment) => heldAt(moment, held)));
}

function heldAt(moment: number, held: readonly LocalHeld[]): number {
  return held
    .filter(({ from, to }) => from <= moment && moment < to)
    .reduce((sum, { seats }) => sum + seats, 0);
}

/** Whether somebody may still sit there that day. */
export function isFree({ morning = 0, afternoon = 0 }: DaySeats): boolean {
  return morning > 0 || afternoon > 0;
}

/** The days that are told: what is left of the week of a day, and the two next. */
export function daysTold(today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const left = 8 - today.dayOfWeek;
  return Array.from({ length: left + 14 }, (_, at) => today.add({ days: at }));
}
