import type { BallotText } from "../ballot-text.ts";
import { BEST_MENTION, type Marks, type Method } from "./method.ts";

type ReadMarks = (row: Uint8Array) => Marks;

/**
 * How the marks of ballots of elsewhere read under a method; undefined when they do not fit.
 *
 * - `ranked`: any ballot. Scores rank from the highest, nought is not ranked.
 * - `plurality`, and `majority` of two options: the one that stands first alone; several first, or none,
 *   abstain.
 * - `judgment`: scores from 0 to 5; or six categories at most, the best is « Très bien », none is « À
 *   rejeter ».
 * - `approval`, `equal-shares`: scores of 0 and 1; or two categories at most, the first approves.
 */
export function marksReader(told: BallotText, method: Method): ReadMarks | undefined {
  const { kind, categories, options } = told;
  const highest = kind === "scores" ? highestOf(told.rows) : 0;
  switch (method) {
    case "ranked":
      return ranksOf(kind);
    case "plurality":
      return firstOf(ranksOf(kind));
    case "majority":
      return options.length === 2 ? firstOf(ranksOf(kind)) : undefined;
    case "judgment":
      if (kind === "scores") return highest <= BEST_MENTION ? (row) => Array.from(row) : undefined;
      return kind === "categories" && lastOf(told) <= BEST_MENTION + 1 ? mentionsOf : undefined;
    case "approval":
    case "equal-shares":
      if (kind === "scores") return highest <= 1 ? (row) => Array.from(row) : undefined;
      return kind === "categories" && categories.length <= 2 && lastOf(told) <= 2
        ? (row) => Array.from(row, (mark) => (mark === 1 ? 1 : 0))
        : undefined;
    case "consent":
    case "nomination":
      return undefined;
  }
}

function highestOf(rows: Uint8Array): number {
  let highest = 0;
  for (const mark of rows) if (mark > highest) highest = mark;
  return highest;
}

/** How many categories there are: those that are named, or those that are used. */
function lastOf({ rows, categories }: BallotText): number {
  return Math.max(categories.length, highestOf(rows));
}

function mentionsOf(row: Uint8Array): Marks {
  return Array.from(row, (mark) => (mark === 0 ? 0 : BEST_MENTION + 1 - mark));
}

/** Ranks without holes, 1 first; nought stays unranked. */
function ranksOf(kind: BallotText["kind"]): ReadMarks {
  const downwards = kind === "scores";
  return (row) => {
    const met = [...new Set(row)].filter((mark) => mark > 0);
    met.sort((a, b) => (downwards ? b - a : a - b));
    const places = new Map(met.map((mark, i) => [mark, i + 1]));
    return Array.from(row, (mark) => places.get(mark) ?? 0);
  };
}

function firstOf(ranks: ReadMarks): ReadMarks {
  return (row) => {
    const marks = ranks(row);
    const alone = marks.filter((mark) => mark === 1).length === 1;
    return marks.map((mark) => (alone && mark === 1 ? 1 : 0));
  };
}
