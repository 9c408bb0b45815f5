import { plain } from "#basics/text";
import { done, refused, type Result } from "#basics/result";

import {
  isSameActor,
  type Line,
  type LineActor,
  type Terms,
  REVIEW_MONTHS,
} from "./orientation.ts";

/** How many lines a table holds at most: it prints on one page. */
export const MOST_LINES = 120;
/** How many lines or changes one person proposes in a day. */
export const MOST_A_DAY = 40;

/** The day on which a line is read again, unless something else is said. */
export function nextReview(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ months: REVIEW_MONTHS });
}

/** What a line says now: what stands, else what waits, for those who may read it. */
export function shownOf(line: Pick<Line, "standing" | "waiting">): Terms | undefined {
  return line.standing ?? line.waiting;
}

export type ReviewRefusal = "review-too-soon" | "review-too-late";

/** A line is read again after today, and within three years. */
export function decideReview(
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, ReviewRefusal> {
  if (Temporal.PlainDate.compare(on, today) <= 0) return refused("review-too-soon");
  return Temporal.PlainDate.compare(on, today.add({ years: 3 })) > 0
    ? refused("review-too-late")
    : done(on);
}

/**
 * « Plus nous »: what becomes of a line whose actor withdraws. It falls to the one it passes on to,
 * who is asked to confirm it, on the conditions of that one's own line. When that one already answers
 * the same need, or passes on to nobody who stands, the line only ends: nobody is named without a yes.
 */
export function afterWithdrawal(
  standing: Terms,
  next: Pick<Line, "id" | "standing"> | undefined,
): Terms | undefined {
  const there = next?.standing;
  if (there === undefined || there.actor.kind === "nobody") return undefined;
  if (isSameActor(there.actor, standing.actor)) return undefined;
  if (plain(there.need) === plain(standing.need)) return undefined;
  return {
    ...standing,
    actor: there.actor,
    conditions: there.conditions,
    passesOn: there.passesOn,
  };
}

/**
 * « Nous le faisons aussi »: the terms of the one who joins, for the same need at the same place, on no
 * condition yet; nobody passes on for them before they say so.
 */
export function joiningTerms(beside: Terms, actor: LineActor, today: Temporal.PlainDate): Terms {
  const { need, theme, rome, places } = beside;
  return {
    need,
    theme,
    rome,
    places,
    actor,
    conditions: undefined,
    passesOn: undefined,
    reviewOn: nextReview(today),
  };
}

/** Whether an actor already stands, or is asked, for the need of a line. */
export function answersAlready(lines: readonly Line[], need: string, actor: LineActor): boolean {
  return lines.some(({ standing, waiting }) =>
    [standing, waiting].some(
      (terms) =>
        terms !== undefined && plain(terms.need) === plain(need) && isSameActor(terms.actor, actor),
    ),
  );
}
