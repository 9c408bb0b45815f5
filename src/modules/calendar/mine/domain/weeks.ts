/** How many weeks one sees at once. */
export const WEEKS = 5;

/** The Monday of the week of a day. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Whole weeks, from the Monday of a day. */
export function weeksFrom(
  day: Temporal.PlainDate,
  count: number,
): readonly (readonly Temporal.PlainDate[])[] {
  const monday = mondayOf(day);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => monday.add({ days: week * 7 + place })),
  );
}

/** How far back an agenda reads, and how far ahead: a series without an end is told that far too. */
export const FEED_BEFORE = { days: 31 } as const;
export const FEED_AHEAD = { months: 18 } as const;
