/** The three papers, one page each; a host has the agreement of welcome alone, and never reads for whom a guest works. */
export const PAPERS = ["accord", "mission", "convention"] as const;
export type Paper = (typeof PAPERS)[number];

/** The longest own text of one paper, in characters. */
export const MOST_PAPER = 6_000;

/** One version of an own text: each says which day it was written on, and none is written over. */
export interface Versioned {
  readonly paper: Paper;
  /** From 1. */
  readonly version: number;
  readonly saidAt: Temporal.Instant;
}

/** The version of a paper that a day has: the one that stood when it was agreed, else the latest; undefined without one. */
export function versionFor<One extends Versioned>(
  all: readonly One[],
  { paper, agreedAt }: { readonly paper: Paper; readonly agreedAt: Temporal.Instant | undefined },
): One | undefined {
  return all
    .filter((one) => one.paper === paper)
    .filter(
      ({ saidAt }) => agreedAt === undefined || Temporal.Instant.compare(saidAt, agreedAt) <= 0,
    )
    .toSorted((one, other) => other.version - one.version)[0];
}
