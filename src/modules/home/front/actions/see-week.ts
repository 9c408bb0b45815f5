import { dayOf, laterOf } from "#basics/dates";
import { type Dated, datedIn, daysOf, isAppointment, type Work } from "#services/house";

/** How long an appointment stays of which no end was said. */
const AN_HOUR = { hours: 1 };

/** The appointments of a day. */
export interface DayOfWeek {
  readonly day: Temporal.PlainDate;
  readonly dates: readonly Dated[];
}

/**
 * The appointments of the person who acts in the coming days, today first: what has hours, with others or alone, and what was agreed.
 * What ends at an hour (a vote, a call) is no appointment; it waits among the rest. Days without any are left out.
 */
export async function seeDaysIn(work: Work, days: number): Promise<readonly DayOfWeek[]> {
  const today = dayOf(work.now);
  const dated = await datedIn(work, { from: today, until: today.add({ days: days - 1 }) });
  const mine = dated.filter(
    (one) =>
      isAppointment(one) &&
      (one.when.kind === "day" ||
        Temporal.Instant.compare(one.when.end ?? one.when.start.add(AN_HOUR), work.now) > 0),
  );
  const byDay = Map.groupBy(mine, (one) => {
    const { from } = daysOf(one);
    return laterOf(from, today).toString();
  });
  return [...byDay].map(([day, dates]) => ({ day: Temporal.PlainDate.from(day), dates }));
}
