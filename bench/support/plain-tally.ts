import type { Sheet } from "../../src/modules/decisions/domain/counting/sheet.ts";
import {
  naiveJudgment,
  naiveLayers,
  naivePairwise,
  naiveStrengths,
} from "../../src/modules/decisions/domain/methods/test-tally.ts";

/** Schulze as the tests of the domain write it: pair by pair, and paths by reaching. */
export function plainSchulze(sheet: Sheet) {
  const table = naivePairwise(sheet);
  const paths = naiveStrengths(table);
  return { pairwise: table.flat(), strengths: paths.flat(), order: naiveLayers(paths) };
}

/** Majority judgment as the tests of the domain write it: medians taken away one by one, which takes the square of the voices. */
export const plainJudgment = naiveJudgment;

/**
 * Majority judgment of a great many ballots of one voice: the mentions of each option sorted, and any two
 * options compared from the middle outwards, one place after the other.
 */
export function sortedJudgment({ options, marks, voices }: Sheet) {
  const columns = Array.from({ length: options }, (_, option) =>
    Uint8Array.from(voices, (_one, row) => marks[row * options + option] ?? 0).toSorted(),
  );
  const order: number[][] = [];
  for (const option of [...columns.keys()].toSorted((a, b) => outwards(columns[a], columns[b]))) {
    const group = order.at(-1);
    const equal = group !== undefined && outwards(columns[group[0] ?? 0], columns[option]) === 0;
    if (equal) group.push(option);
    else order.push([option]);
  }
  const middle = Math.ceil(voices.length / 2) - 1;
  return { medians: columns.map((column) => column[middle] ?? 0), order };
}

/** Below 0 when the first is the better: the first place, from the middle outwards, where they differ decides. */
function outwards(one = new Uint8Array(), other = new Uint8Array()): number {
  const voices = one.length;
  let [low, high] = [Math.ceil(voices / 2) - 1, Math.ceil(voices / 2)];
  for (let left = voices; left > 0; left -= 1) {
    // Left are the places up to `low` and from `high` on: their lower middle is at one of these two.
    const place = Math.ceil(left / 2) <= low + 1 ? low : high;
    if (one[place] !== other[place]) return (other[place] ?? 0) - (one[place] ?? 0);
    if (place === low) low -= 1;
    else high += 1;
  }
  return 0;
}
