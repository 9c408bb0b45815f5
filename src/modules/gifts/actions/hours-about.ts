import type { Work } from "#services/house";

import { sumQuarterHoursAbout } from "../store/hours-about.ts";

/** The hours that were given about such things, as both sides said. */
export interface HoursAbout {
  readonly table: string;
  readonly ids: readonly string[];
}

/**
 * How many quarters of an hour were given about each of these things, by whomever and to whomever: for a module above that counts
 * what is its own, under a right of its own. No giver, and no word.
 */
export function quarterHoursAboutIn(
  lent: Work,
  asked: HoursAbout,
): Promise<ReadonlyMap<string, number>> {
  return sumQuarterHoursAbout(lent, asked);
}
