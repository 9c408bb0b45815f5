import { dayOf, laterOf } from "#basics/dates";
import { type Dated, datedIn, daysOf, isAppointment, type Work } from "#services/house";

/** How long an appointment stays of which no end was said. */
const AN_HOUR = { hours: 1 };

/** The appointments of a day. */
export interface DayOfWeek {
  readonly day: Temporal.PlainDate;
  /** Those to come; and those that are past, of which something is still to be said. */
  readonly dates: readonly Dated[];
  /** There were some, and none is to come any more. */
  readonly isOver: boolean;
}

/**
 * The appointments of the person who acts in the coming days, today first: what has hours, with others or alone, and what was agreed.
 * What ends at an hour (a vote, a call) is no appointment; it waits among the rest. Days without any are left out.
 */
export async function seeDaysIn(work: Work, days: number): Promise<readonly DayOfWeek[]> {
  const today = dayOf(work.now);
  const dated = await datedIn(work, { from: today, until: today.add({ days: days - 1 }) });
  const byDay = Map.groupBy(dated.filter(isAppointment), (one) => {
    const { from } = daysOf(one);
    return laterOf(from, today).toString();
  });
  return [...byDay].map(([day, all]) => ({
    day: Temporal.PlainDate.from(day),
    dates: all.filter((one) => one.after !== undefined || isToCome(one, work.now)),
    isOver: !all.some((one) => isToCome(one, work.now)),
  }));
}

const isToCome = ({ when }: Dated, now: Temporal.Instant): boolean =>
  when.kind === "day" || Temporal.Instant.compare(when.end ?? when.start.add(AN_HOUR), now) > 0;

/** Whether it is past, and stays for what is still to be said of it. */
export const isPast = (one: Dated, now: Temporal.Instant): boolean => !isToCome(one, now);
