import { done, refused, type Result } from "#basics/result";

/** How far back a day is typed from a calendar of paper: eight weeks, from which silence is learnt too. */
export const WEEKS_BACK = 8;

/** A day with a sign, and whether somebody said « on s’est parlé » of it. */
export interface SignDay {
  readonly day: Temporal.PlainDate;
  readonly spoke: boolean;
}

export type DayRefusal = "day-to-come" | "too-far-back";

/** Whether somebody may say today that they spoke with the other on that day. */
export function decideDay(
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, DayRefusal> {
  if (Temporal.PlainDate.compare(day, today) > 0) return refused("day-to-come");
  const first = today.subtract({ weeks: WEEKS_BACK });
  return Temporal.PlainDate.compare(day, first) < 0 ? refused("too-far-back") : done(day);
}

/** The weeks of a calendar of paper: this one and the four that follow, from Monday to Sunday. */
export function weeksOnPaper(
  today: Temporal.PlainDate,
): readonly (readonly Temporal.PlainDate[])[] {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: WEEKS_ON_PAPER }, (_, week) =>
    Array.from({ length: 7 }, (_none, day) => monday.add({ days: week * 7 + day })),
  );
}
const WEEKS_ON_PAPER = 5;
