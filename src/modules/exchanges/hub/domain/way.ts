import { type Exchange, hasEnded, type Side } from "../../protocol/domain/exchange.ts";
import { closesByThanking, mayThank, type ThankedKind } from "../../thanks/domain/thanks.ts";

/** The one way of mutual help, from the first word to the last. */
export const STEPS = ["ask", "agree", "do", "thank"] as const;
export type WayStep = (typeof STEPS)[number];

/** What stands on the way of somebody: where, and whether it waits for a gesture of theirs. */
export interface OnTheWay {
  readonly step: WayStep;
  readonly isYours: boolean;
}

export interface Standing {
  readonly exchange: Pick<Exchange, "state" | "closedBy" | "delivered" | "received">;
  readonly kind: ThankedKind;
  readonly you: Side;
  /** It waits for an answer of theirs, or holds something that they did not read. */
  readonly waits: boolean;
  readonly hasThanked: boolean;
}

/**
 * Where an exchange stands on the way of one of its sides; undefined once it is over, or thanked for. Thanks are
 * a gesture, never a duty, and of who was helped: what is done stays there until they are said, or until both told
 * how it went.
 */
export function onTheWay(standing: Standing): OnTheWay | undefined {
  const { exchange, you, kind, waits, hasThanked } = standing;
  const { state } = exchange;
  if (hasEnded(exchange)) return undefined;
  const isThanking = you === "asker" && !hasThanked;
  if (state === "closed") return hasThanked ? undefined : { step: "thank", isYours: isThanking };
  if (isThanking && mayThank(exchange, you, kind)) return { step: "thank", isYours: true };
  // Who helped is asked for no thanks: that it is done for them too, from their page.
  if (closesByThanking(exchange, you, kind)) return { step: "do", isYours: waits };
  if (state === "established" || state === "closing") return { step: "do", isYours: waits };
  if (state === "draft" || state === "waiting") return { step: "ask", isYours: waits };
  return { step: "agree", isYours: waits };
}
