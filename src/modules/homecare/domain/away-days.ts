import { type Assignment, isFor } from "./assignment.ts";
import type { CannotCome } from "./cannot-come.ts";
import type { Between, Visit } from "./visit.ts";
import { type Day, daysOf, isWithin } from "./week.ts";

/** For which visits, and when, somebody comes: named by whose week it is, or a body that was asked. */
export type Comes = Pick<Assignment, "from" | "until" | "visits"> & {
  /** Whose assignment it is, where it is one. */
  readonly id?: string;
};

/** What was said of an absence: these days, in the place of others or not; or that the others are over. */
export interface AwaySaid {
  readonly pause: Between | undefined;
  readonly stood: Between | undefined;
  /** When it was said: what had begun before is not told. */
  readonly at: Temporal.Instant;
  /** Those who had said that they cannot come, and when: they were not expected, and are not again. */
  readonly said: readonly Pick<CannotCome, "assignment" | "visit" | "day">[];
}

/** The days of one who comes of which that tells something: those on which they are not expected, and are again. */
export interface TheirDays {
  readonly away: readonly Temporal.PlainDate[];
  readonly again: readonly Temporal.PlainDate[];
  /** It tells them something that they were not told. */
  readonly isNews: boolean;
}

/** Of whom comes to these visits, the days that are theirs: each reads their own, and no other. */
export function theirDaysOf(
  visits: readonly Visit[],
  { pause, stood, at, said }: AwaySaid,
): (comes: readonly Comes[]) => TheirDays {
  const asIf = visits.map((visit) => ({ ...visit, paused: undefined }));
  const within = (between: Between | undefined) => (between ? daysOf(between, asIf) : []);
  const [gone, before] = [within(pause), within(stood)];
  return (comes) => {
    const theirs = (days: readonly Day[]) =>
      days.filter((day) => isTheirs(day, comes, { at, said })).map(({ day }) => day);
    const away = theirs(gone);
    const again = theirs(before).filter((day) => !(pause && isWithin(pause, day)));
    const isNews = again.length > 0 || away.some((day) => !(stood && isWithin(stood, day)));
    return { away, again, isNews };
  };
}

const isTheirs = (
  { day, expected }: Day,
  comes: readonly Comes[],
  { at, said }: Pick<AwaySaid, "at" | "said">,
): boolean =>
  expected.some(
    ({ visit: { id: visit }, starts, state }) =>
      state === "expected" &&
      Temporal.Instant.compare(starts.toInstant(), at) >= 0 &&
      comes.some(
        (one) =>
          isFor(one, { visit, day }) &&
          !said.some(
            (its) => its.assignment === one.id && its.visit === visit && its.day.equals(day),
          ),
      ),
  );
