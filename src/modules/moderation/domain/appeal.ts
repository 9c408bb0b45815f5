import { done, refused, type Result } from "#basics/result";

import { APPEAL_MONTHS } from "./delays.ts";
import type { Outcome } from "./verdict.ts";

/** From whom an appeal comes: who published the thing, or who reported it. */
export type Side = "author" | "reporter";

/** What is known of the decision that somebody contests. */
export interface Contested {
  readonly outcome: Outcome;
  /** The day of the decision, in the zone of the territory. */
  readonly day: Temporal.PlainDate;
  /** Whether it was itself given on appeal. */
  readonly isFinal: boolean;
  /** Whether this side already contested it. */
  readonly already: boolean;
}

export type AppealRefusal = "not-concerned" | "final" | "already-contested" | "too-late";

/** The last day to contest, included: six months (DSA, art. 20-1). */
export function lastDayToAppeal(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.add({ months: APPEAL_MONTHS });
}

/** Whose appeal a decision is open to: who lost something by it. Hidden at once: two will decide first. */
export function sideOf(outcome: Outcome): Side | undefined {
  if (outcome === "hide") return "author";
  return outcome === "keep" || outcome === "show-again" ? "reporter" : undefined;
}

/**
 * Decides whether a decision may be contested: once a side, by the side that it displeases, within
 * six months; what was decided on appeal goes to a judge, not round again (DSA, art. 20 and 21).
 */
export function decideAppeal(
  contested: Contested,
  side: Side,
  today: Temporal.PlainDate,
): Result<undefined, AppealRefusal> {
  if (contested.isFinal || contested.outcome === "uphold") return refused("final");
  if (sideOf(contested.outcome) !== side) return refused("not-concerned");
  if (contested.already) return refused("already-contested");
  return Temporal.PlainDate.compare(today, lastDayToAppeal(contested.day)) > 0
    ? refused("too-late")
    : done(undefined);
}
