import { dayOf } from "#basics/dates";
import { type Between, type Dated, datedIn, reading, type Work } from "#services/house";

/** One's dates between two days, and today. */
export interface SeenMine {
  readonly today: Temporal.PlainDate;
  readonly seen: Between;
  readonly dates: readonly Dated[];
}

/** Sees what is dated for the person who acts, as far as a mandate goes; undefined for who is nobody here. */
export const seeMine = reading(
  async (
    work: Work,
    asked: (today: Temporal.PlainDate) => Between,
  ): Promise<SeenMine | undefined> => {
    if (work.actor.for === undefined) return undefined;
    const today = dayOf(work.now);
    const seen = asked(today);
    return { today, seen, dates: await datedIn(work, seen) };
  },
);
