import { isOperator, reading, type Work } from "#services/house";

import { type ListedPair, listPairs } from "../../store/twin-pairs.ts";

export type { ListedPair, PairedNotice } from "../../store/twin-pairs.ts";

const PAGE = 20;

export interface SeenTwins {
  readonly pairs: readonly ListedPair[];
  readonly total: number;
  readonly size: number;
}

/** The step: pairs of notices that wait for a person, or that were joined; for who keeps the instance. */
export async function seeTwinsIn(
  work: Work,
  { joined, page }: { readonly joined: boolean; readonly page: number },
): Promise<SeenTwins | undefined> {
  if (!isOperator(work.actor)) return undefined;
  return {
    ...(await listPairs(work, { joined, from: (page - 1) * PAGE, most: PAGE })),
    size: PAGE,
  };
}

export const seeTwins = reading(seeTwinsIn);
