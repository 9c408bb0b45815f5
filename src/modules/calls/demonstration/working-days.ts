import { isHoliday } from "#basics/holidays";

/**
 * The days on which offices are open, so that no call of the demonstration closes on Easter Monday.
 */

/** Whether a day falls between Christmas Eve and New Year's Day: nobody sits on a jury then. */
export function isYearEnd({ month, day }: Temporal.PlainDate): boolean {
  return (month === 12 && day >= 24) || (month === 1 && day === 1);
}

/** Whether offices are open: neither a weekend, nor a public holiday, nor the end of the year. */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek < 6 && !isHoliday(date) && !isYearEnd(date);
}

/** The day itself when offices are open, else the next one on which they are. */
export function workingDayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  return day;
}

/** The day itself when offices are open, else the last one before on which they were. */
export function workingDayBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = day.subtract({ days: 1 });
  return day;
}
