import type { Amount } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { Balance, PersonId } from "./party.ts";

export type GiverId = Id<"Giver">;

/** Who may give from the common account of a circle, and up to how much in a month. */
export interface Giver {
  readonly id: GiverId;
  readonly person: PersonId;
  /** In hundredths of kori, over the 30 days before. */
  readonly most: Amount;
}

/** Over how many days what one gave is counted. */
export const SHARE_DAYS = 30;

/** The least and the most that somebody may be let give in a month, in whole kori. */
export const SHARE = { least: 1, most: 100 } as const;

/** Decides whether somebody may be let give so much in a month (in hundredths of kori). */
export function decideShare(most: Amount): Result<undefined, "not-a-share"> {
  const isOne = most >= SHARE.least * 100 && most <= SHARE.most * 100;
  return isOne ? done(undefined) : refused("not-a-share");
}

/** How much of their share somebody has left; none for who may not give. */
export function shareLeft(giver: Giver | undefined, given: Balance): Balance {
  return giver === undefined ? 0 : Math.max(0, giver.most - given);
}
