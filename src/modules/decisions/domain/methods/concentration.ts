/** How the voices are spread over the ballots. */
export interface Concentration {
  /** 0 when all ballots carry as many; near 1 when one carries almost all. */
  readonly gini: number;
  /** The ballots that carry most, by their place in what was asked. */
  readonly top: readonly TopCarrier[];
}

export interface TopCarrier {
  readonly row: number;
  readonly carried: number;
}

/** How many ballots are shown at most. */
export const MOST_CARRIERS = 5;

/** Who carries nobody else's voice is not shown. */
const LEAST_CARRIED = 2;

/**
 * How concentrated voices are, from how many each ballot carries; 0 is no ballot, and passed over.
 *
 * The index is that of Gini, by its formula on sorted values (Sen, « On Economic Inequality », 1973):
 * G = Σ (2i − n − 1) xᵢ / (n Σ xᵢ), i from 1, the smallest first.
 *
 * Shown are the ballots that carry two voices or more, five at most. Those that carry as many are shown
 * together or not at all: none is left out by chance.
 */
export function concentrationOf(carried: readonly number[]): Concentration {
  const ballots = carried
    .map((voices, row) => ({ row, carried: voices }))
    .filter((one) => one.carried > 0)
    .toSorted((one, other) => one.carried - other.carried);
  return { gini: giniOf(ballots.map((one) => one.carried)), top: topOf(ballots.toReversed()) };
}

function giniOf(sorted: readonly number[]): number {
  const n = sorted.length;
  let all = 0;
  let weighed = 0;
  for (const [i, one] of sorted.entries()) {
    all += one;
    weighed += (2 * (i + 1) - n - 1) * one;
  }
  return all === 0 ? 0 : weighed / (n * all);
}

/** The first five, or fewer: those equal to the first that does not fit go with it. */
function topOf(mostFirst: readonly TopCarrier[]): readonly TopCarrier[] {
  const next = mostFirst[MOST_CARRIERS]?.carried ?? 0;
  const least = Math.max(LEAST_CARRIED, next + 1);
  return mostFirst
    .slice(0, MOST_CARRIERS)
    .filter((one) => one.carried >= least)
    .toSorted((one, other) => other.carried - one.carried || one.row - other.row);
}
