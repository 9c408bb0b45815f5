import { type Amount, amountOf } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { Gift, GiftKind } from "./gift.ts";

export type RateId = Id<"Rate">;

/** The kinds that are valued by the hour; of the others, each gift has a value of its own. */
export const RATED = ["hours", "skills"] as const satisfies readonly GiftKind[];
export type Rated = (typeof RATED)[number];

/**
 * What an hour is worth to an organisation from a day on, in cents, and how it reckoned that. Its method is told
 * in its accounts, and stays the same from one year to the next (règlement ANC 2018-06, art. 211-3 and 211-4).
 */
export interface Rate {
  readonly id: RateId;
  readonly kind: Rated;
  readonly anHour: Amount;
  readonly from: Temporal.PlainDate;
  readonly method: string;
}

/** The most that an hour, or a thing, may be said to be worth: a hundred thousand euros. */
const MOST_WORTH = 100_000_00;

/** Decides whether that may be what something is worth. */
export function decideWorth(cents: number): Result<Amount, "worth-nothing" | "worth-too-much"> {
  const amount = amountOf(cents);
  if (amount === undefined || amount === 0) return refused("worth-nothing");
  return amount > MOST_WORTH ? refused("worth-too-much") : done(amount);
}

/** The rate that holds on a day: the last that began by then; of the same day, the last said. */
export function rateOn(
  rates: readonly Rate[],
  kind: Rated,
  day: Temporal.PlainDate,
): Rate | undefined {
  return rates
    .filter((one) => one.kind === kind && Temporal.PlainDate.compare(one.from, day) <= 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
    .at(-1);
}

export const isRated = (kind: GiftKind): kind is Rated => RATED.some((one) => one === kind);

type Valued = Pick<Gift, "kind" | "unit" | "count" | "until">;

/**
 * What a gift is worth to who received it: its hours at the rate of its last day, or so many times the value
 * that was typed for it. Undefined: no rate held, nothing was typed; it stands by itself, unvalued.
 * Whole cents, the half cent up.
 */
export function worthOf(
  gift: Valued,
  rates: readonly Rate[],
  each: Amount | undefined,
): Amount | undefined {
  const cents = isRated(gift.kind) ? rateOn(rates, gift.kind, gift.until)?.anHour : each;
  if (cents === undefined) return undefined;
  return amountOf(
    gift.unit === "quarters" ? Math.floor((cents * gift.count + 2) / 4) : cents * gift.count,
  );
}
