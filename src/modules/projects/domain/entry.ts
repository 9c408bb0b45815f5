import { type Circle, entersFreely, isClosed } from "#rules/circles";

import { isUnderWay, type Stage } from "./answer.ts";
import { mayWork, type Standing } from "./rights.ts";

/** How a partner who agreed comes in: at once; invited, when they read the charter and say yes; or not any more. */
export type Entry = "enters" | "invited" | "over";

/**
 * Decides how a partner enters the circle of an answer. At once where whoever accepts the charter is in,
 * and the charter that stood in the ask is the one of today: they accepted it with the rest. Otherwise
 * they are invited, and read it first. Once the answer ended, or the circle closed, nobody comes in.
 */
export function decideEntry(
  circle: Circle,
  ask: { readonly charterVersion: number | undefined; readonly stage: Stage },
): Entry {
  if (!isUnderWay(ask.stage) || circle.isHidden || isClosed(circle)) return "over";
  const isRead = ask.charterVersion === circle.charterVersion;
  return isRead && entersFreely(circle) ? "enters" : "invited";
}

/**
 * Who may ask a partner in: whoever works on the answer, where whoever accepts the charter is in; elsewhere
 * a facilitator, since to ask somebody for a share is to invite them.
 */
export function mayAskIn(circle: Circle, standing: Standing): boolean {
  return standing === "facilitator" || (mayWork(standing) && entersFreely(circle));
}

/** The longest text of what a call wants that is sent with an ask (`lines` of a term of an exchange). */
export const MOST_WANTED = 1_500;
