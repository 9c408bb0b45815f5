import type { Amount } from "#basics/amount";
import { done, refused, type Result } from "#basics/result";

import { type Party, spaceOf } from "./party.ts";

/** Thanks that were said by name, with kori or without: as pages show them. */
export interface Thanks {
  readonly from: Party;
  readonly to: Party;
  /** Zero: thanks in words alone, which no account counts. */
  readonly amount: Amount;
  readonly words: string | undefined;
}

export type ThanksRefusal = "nothing-said" | "to-yourself" | "too-many-words" | "too-much-at-once";

/** The most letters of the words, and the most kori that pass at once by name (in hundredths). */
export const MOST = { words: 500, amount: 100_00 } as const;

/** Decides whether thanks may be said: something, in words or in kori, to somebody else. */
export function decideThanks({
  from,
  to,
  amount,
  words,
}: Thanks): Result<undefined, ThanksRefusal> {
  if (spaceOf(from) === spaceOf(to)) return refused("to-yourself");
  if (amount === 0 && words === undefined) return refused("nothing-said");
  if (amount > MOST.amount) return refused("too-much-at-once");
  if ((words ?? "").length > MOST.words) return refused("too-many-words");
  return done(undefined);
}
