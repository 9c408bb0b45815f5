import type { Exchange, Step } from "./exchange.ts";
import type { Outcome } from "../../givers/domain/windows.ts";

/**
 * What a step tells of how much the giver can take; undefined when it tells nothing. The first reminder
 * is the sign of silence, as the retransmission timer is for TCP; what comes after it is late. What is
 * met counts once both closed, and only when something was received.
 */
export function outcomeOf(before: Exchange, step: Step, after: Exchange): Outcome | undefined {
  if (after.state === "closed" && before.state !== "closed")
    return after.received.giver > 0 ? "met" : undefined;
  if (before.state !== "proposed") return undefined;
  if (step.act === "remind") return before.reminders === 0 ? "silent" : undefined;
  if (step.by !== "giver") return undefined;
  if (step.act === "decline" && step.reason === "no-time") return "busy";
  return before.reminders === 0 ? "answered" : "late";
}

const ASKING: ReadonlySet<string> = new Set(["propose", "admit", "resume"]);

/** When the giver was last asked; undefined before they are. */
export function askedAt({ taken }: Pick<Exchange, "taken">): Temporal.Instant | undefined {
  return taken.findLast(({ act }) => ASKING.has(act))?.at;
}
