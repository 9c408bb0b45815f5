import type { Amount } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import { MOST_KORI } from "../../favours/domain/favour.ts";
import type { Exchange, Side } from "../../protocol/domain/exchange.ts";

export type ThanksId = Id<"Thanks">;

/** How long the words of thanks may be: those of a favour, with room to breathe. */
export const MOST_THANKS = 500;

type Standing = Pick<Exchange, "state" | "closedBy">;

/** Whether an exchange came to its end in good order: both closed it, or what was handed over was received. */
export function wentWell({ state }: Pick<Exchange, "state">): boolean {
  return state === "closed" || state === "settled";
}

/** The other side said that all is done: to thank them is to say so too. */
export function closesByThanking({ state, closedBy }: Standing, side: Side): boolean {
  return state === "closing" && !closedBy.includes(side);
}

/** Whether a side may thank the other now: once it is done, as long as one likes after. */
export function mayThank(exchange: Standing, side: Side): boolean {
  return wentWell(exchange) || closesByThanking(exchange, side);
}

export type ThanksRefusal = "not-done-yet" | "too-many-kori" | "kori-between-persons";

/**
 * Decides whether a side thanks the other. Without kori it is a whole thank-you; kori, which thank the time
 * of a person, pass from one person to another, ten at most. Thanked already, it stays as it was: no obstacle.
 */
export function decideThanks(asked: {
  readonly exchange: Standing;
  readonly side: Side;
  readonly kori: Amount;
  /** Whether each side is a person, and whoever thanks may give of their kori. */
  readonly mayGiveKori: boolean;
  readonly already: boolean;
}): Result<"thank" | "already", ThanksRefusal> {
  const { kori } = asked;
  if (asked.already) return done("already");
  if (!mayThank(asked.exchange, asked.side)) return refused("not-done-yet");
  if (kori > MOST_KORI || kori % 100 !== 0) return refused("too-many-kori");
  if (kori > 0 && !asked.mayGiveKori) return refused("kori-between-persons");
  return done("thank");
}
