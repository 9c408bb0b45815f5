import { type QuietHours, USUAL_QUIET } from "#basics/hours/quiet";
import { contributionsIn, type Work, withRight } from "#services/house";

import type { PersonId } from "../domain/bond.ts";

/**
 * The hours in which nothing of a silence of each is asked nor told, as they chose where their list is (`Module.quietHours`): what is of
 * two waits for both. Whoever asks has decided who may know of them.
 */
export function quietOfIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<readonly QuietHours[]> {
  return withRight(work, "watch-silence", async (lent) => {
    const [says] = contributionsIn(lent, (module) => module.quietHours);
    const all: QuietHours[] = [];
    for (const person of persons)
      all.push(says === undefined ? USUAL_QUIET : await says(lent, person));
    return all;
  });
}
