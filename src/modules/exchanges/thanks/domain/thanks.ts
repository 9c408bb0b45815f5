import type { Amount } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import { MOST_KORI } from "../../favours/domain/favour.ts";
import type { Exchange, Side } from "../../protocol/domain/exchange.ts";

export type ThanksId = Id<"Thanks">;

/** How long the words of thanks may be: those of a favour, with room to breathe. */
export const MOST_THANKS = 500;

type Standing = Pick<Exchange, "state" | "closedBy" | "delivered" | "received">;

/** What of its kind matters to thanks: whether what was handed over is given back, or kept by a module above. */
export interface ThankedKind {
  readonly agreement?: unknown;
  readonly deliveries: { readonly giver: unknown; readonly asker?: unknown };
}

/** Whether an exchange came to its end in good order: both closed it, or what was handed over was received. */
export function wentWell({ state }: Pick<Exchange, "state">): boolean {
  return state === "closed" || state === "settled";
}

/** Who was helped has all that was handed over, and gives nothing back: nothing more is awaited but their thanks. */
function hasAllTheyAsked(
  { state, delivered, received }: Standing,
  side: Side,
  kind: ThankedKind,
): boolean {
  if (side !== "asker" || (state !== "established" && state !== "closing")) return false;
  if (kind.agreement !== undefined || kind.deliveries.asker !== undefined) return false;
  return delivered.giver > 0 && received.giver >= delivered.giver;
}

/** The other side said that all is done, or all that one asked came: to thank them is to say that it is done. */
export function closesByThanking(exchange: Standing, side: Side, kind: ThankedKind): boolean {
  if (exchange.closedBy.includes(side)) return false;
  return exchange.state === "closing" || hasAllTheyAsked(exchange, side, kind);
}

/**
 * Whether a side may thank the other now: once it is done, as long as one likes after. Who was helped need not
 * wait for the other to say so: that it came, or that all is done on their side, is enough.
 */
export function mayThank(exchange: Standing, side: Side, kind: ThankedKind): boolean {
  if (wentWell(exchange) || closesByThanking(exchange, side, kind)) return true;
  return side === "asker" && exchange.state === "closing";
}

export type ThanksRefusal = "not-done-yet" | "too-many-kori" | "kori-between-persons";

/**
 * Decides whether a side thanks the other. Without kori it is a whole thank-you; kori, which thank the time
 * of a person, pass from one person to another, ten at most. Thanked already, it stays as it was: no obstacle.
 */
export function decideThanks(asked: {
  readonly exchange: Standing;
  readonly side: Side;
  readonly kind: ThankedKind;
  readonly kori: Amount;
  /** Whether each side is a person, and whoever thanks may give of their kori. */
  readonly mayGiveKori: boolean;
  readonly already: boolean;
}): Result<"thank" | "already", ThanksRefusal> {
  const { kori } = asked;
  if (asked.already) return done("already");
  if (!mayThank(asked.exchange, asked.side, asked.kind)) return refused("not-done-yet");
  if (kori > MOST_KORI || kori % 100 !== 0) return refused("too-many-kori");
  if (kori > 0 && !asked.mayGiveKori) return refused("kori-between-persons");
  return done("thank");
}
