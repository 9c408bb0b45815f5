import type { Counts, Summary } from "../../domain/counting/count-file.ts";
import { judgeProfiles } from "../../domain/methods/majority-judgment.ts";
import type { Outcome } from "../../domain/counting/outcome.ts";

/** An answer as the views of a result need it. */
export interface ResultOption {
  readonly label: string;
  /** Whole hundredths, where a budget is shared. */
  readonly cost?: number | undefined;
}

/** What a view of a result is given: the figures, and what they decide. */
export interface ResultProps {
  readonly options: readonly ResultOption[];
  readonly summary: Summary;
  readonly outcome: Outcome;
}

/** More rows than this make no picture that one can take in: the table says the rest. */
export const MOST_DRAWN = 12;

/** Voices by mark of one answer; none where the figures are of another kind. */
function lineOf({ counts }: Pick<Summary, "counts">, option: number): readonly number[] {
  return counts.kind === "profile" ? (counts.profile[option] ?? []) : [];
}

/** The voices that give an answer this mark or a higher one. */
export function marksOf(summary: Pick<Summary, "counts">, option: number, least: number): number {
  return total(lineOf(summary, option).slice(least));
}

/** The mention that a majority gives to an answer. */
export function medianOf(summary: Pick<Summary, "counts">, option: number): number {
  return judgeProfiles([lineOf(summary, option)]).medians[0] ?? 0;
}

/** The voices that approve each answer, where ballots are counted by what they say together. */
export function approvalsOf(counts: Counts, options: number): readonly number[] {
  if (counts.kind !== "patterns") return Array.from({ length: options }, () => 0);
  const { patterns } = counts;
  return Array.from({ length: options }, (_, option) =>
    total(patterns.map(({ marks, voices }) => ((marks[option] ?? 0) > 0 ? voices : 0))),
  );
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** The answers that a result names: one, those that are equal, or those bought. */
export function namedBy(outcome: Outcome): readonly number[] {
  switch (outcome.kind) {
    case "chosen":
      return [outcome.option];
    case "tie":
    case "funded":
      return outcome.options;
    case "adopted":
      return [0];
    case "rejected":
    case "consented":
    case "objected":
    case "no-quorum":
    case "nobody":
      return [];
  }
}
