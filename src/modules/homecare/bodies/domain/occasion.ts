import { type Assignment, isFor } from "../../domain/assignment.ts";
import type { CannotCome } from "../../domain/cannot-come.ts";
import type { Passed } from "../../domain/passed.ts";
import type { PersonId, Visit } from "../../domain/visit.ts";
import type { Day } from "../../domain/week.ts";

/** One time that a body is expected somewhere: the day, the hour, who comes. Not what for. */
export interface Occasion {
  readonly visit: Visit["id"];
  readonly starts: Temporal.ZonedDateTime;
  readonly ends: Temporal.ZonedDateTime | undefined;
  /** It is not that day, whatever the reason: nobody has to come. */
  readonly isOff: boolean;
  readonly comes: readonly PersonId[];
  /** Those who were named for it and said that they cannot. */
  readonly cannot: readonly PersonId[];
}

/** Nobody comes, who should: the body names somebody. */
export const isGap = ({ isOff, comes }: Pick<Occasion, "isOff" | "comes">): boolean =>
  !isOff && comes.length === 0;

/** When a body is expected, with whom of those it named, earliest first. */
export function occasionsOf(
  days: readonly Day[],
  named: readonly Assignment[],
  said: readonly CannotCome[],
): readonly Occasion[] {
  return days.flatMap(({ day, expected }) =>
    expected.map(({ visit: { id: visit }, starts, ends, state }) => {
      const its = named.filter((one) => isFor(one, { visit, day }));
      const cannot = its.filter(({ id }) =>
        said.some((one) => one.assignment === id && one.visit === visit && one.day.equals(day)),
      );
      const comes = its.filter((one) => !cannot.includes(one));
      return {
        visit,
        starts,
        ends,
        isOff: state !== "expected",
        comes: personsOf(comes),
        cannot: personsOf(cannot),
      };
    }),
  );
}

/** One time that somebody was sent: whether they came, as somebody said, and how long. Not who, by whom it was said, nor what for. */
export interface Kept {
  readonly starts: Temporal.ZonedDateTime;
  readonly ends: Temporal.ZonedDateTime | undefined;
  readonly isKept: boolean;
  /** In quarters of an hour, as both sides said; 0 where nobody did. */
  readonly quarters: number;
}

/**
 * Of the days until today, when a body had named somebody: whether it was kept; latest first. Of today, that it was alone: it is not
 * over; likewise of a day on which an absence ended (`backOn`). `wasNamed`: whether somebody whom it named was to come.
 */
export function keptOf(
  days: readonly Day[],
  {
    passed,
    hours,
    today,
    backOn,
    wasNamed,
  }: {
    readonly passed: readonly Passed[];
    /** How long each that was said to have come was there, in quarters of an hour. */
    readonly hours: ReadonlyMap<string, number>;
    readonly today: Temporal.PlainDate;
    readonly backOn: readonly Temporal.PlainDate[];
    readonly wasNamed: (on: {
      readonly visit: Visit["id"];
      readonly day: Temporal.PlainDate;
    }) => boolean;
  },
): readonly Kept[] {
  return days
    .flatMap(({ day, expected }) =>
      expected.flatMap(({ visit: { id: visit }, starts, ends, state }) => {
        const came = passed.filter((one) => one.visit === visit && one.day.equals(day));
        const isKept = came.length > 0;
        const quarters = came.reduce((sum, { id }) => sum + (hours.get(id) ?? 0), 0);
        const isOver =
          Temporal.PlainDate.compare(day, today) < 0 && !backOn.some((one) => one.equals(day));
        const counts = state === "expected" && wasNamed({ visit, day }) && (isOver || isKept);
        return counts ? [{ starts, ends, isKept, quarters }] : [];
      }),
    )
    .toReversed();
}

const personsOf = (some: readonly Assignment[]): readonly PersonId[] => [
  ...new Set(some.map(({ helper }) => helper)),
];
