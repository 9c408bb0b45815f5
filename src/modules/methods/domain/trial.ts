import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import { HERE, type MethodId, type PersonId, type SpaceId } from "./method.ts";

export type TrialId = Id<"Trial">;
export type CoachId = Id<"Coach">;

/** How a trial went: those that failed are read first. */
export const OUTCOMES = ["failed", "half", "worked"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where one asks a coach. */
export const COACHING_AT = `${HERE}/accompagner`;

export const trialAt = (id: TrialId) => `${HERE}/essais/${id}`;

/** A version of a method that a circle tries, on a day. */
export interface Trial {
  readonly id: TrialId;
  /** Of the circle. */
  readonly space: SpaceId;
  readonly method: MethodId;
  /** The version that is tried. */
  readonly number: number;
  readonly day: Temporal.PlainDate;
  readonly occasion: Id<"Occasion"> | undefined;
  readonly begunBy: PersonId;
  readonly begunAt: Temporal.Instant;
  readonly told: Told | undefined;
}

/** That a trial was told of, by whom, and whether everyone reads it. Its words stand apart. */
export interface Told {
  readonly outcome: Outcome;
  readonly writtenBy: PersonId;
  readonly writtenAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant | undefined;
  readonly hiddenBecause: string | undefined;
}

/** In days: how long who facilitates is asked whether everyone reads a report. Silence keeps it to the circle. */
export const ASKED_FOR = 30;

/** Whether a report waits for the circle to say if everyone reads it. */
export function isToDecide({ told }: Pick<Trial, "told">, now: Temporal.Instant): boolean {
  if (told === undefined || told.publishedAt !== undefined) return false;
  return Temporal.Instant.compare(told.writtenAt.add({ hours: 24 * ASKED_FOR }), now) > 0;
}

/** What is told of a trial: what one did, what worked, what failed, what one changed. */
export interface Report {
  readonly did: string;
  readonly worked: string | undefined;
  readonly failed: string | undefined;
  readonly changed: string | undefined;
}

/** In characters, each of its texts. */
export const MOST_REPORT = 2_000;

export type ReportRefusal = "nothing-told" | "failure-untold" | "report-too-long";

const text = (said: string | undefined) => said?.trim() || undefined;

/** A report tells what one did, and what failed where it did not all work: that is what others read first. */
export function decideReport(outcome: Outcome, typed: Report): Result<Report, ReportRefusal> {
  const did = text(typed.did);
  const report = {
    worked: text(typed.worked),
    failed: text(typed.failed),
    changed: text(typed.changed),
  };
  if (did === undefined) return refused("nothing-told");
  if (outcome !== "worked" && report.failed === undefined) return refused("failure-untold");
  if ([did, ...Object.values(report)].some((said) => (said?.length ?? 0) > MOST_REPORT))
    return refused("report-too-long");
  return done({ did, ...report });
}

/** Failures first, then what half worked; the latest first among those. */
export function doubtFirst(
  one: Pick<Trial, "told" | "day">,
  other: Pick<Trial, "told" | "day">,
): number {
  const rank = ({ told }: Pick<Trial, "told">) =>
    told === undefined ? OUTCOMES.length : OUTCOMES.indexOf(told.outcome);
  return rank(one) - rank(other) || Temporal.PlainDate.compare(other.day, one.day);
}

/** Whether everyone reads what is told of it. */
export function isForEveryone({ told }: Pick<Trial, "told">): boolean {
  return told?.publishedAt !== undefined && told.hiddenBecause === undefined;
}
