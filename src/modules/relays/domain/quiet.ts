import { afterQuiet, type QuietHours } from "#basics/hours/quiet";

import type { Next, Turn } from "./relay.ts";

/**
 * What comes next of a silence, in the quiet hours of whose list it is: nobody more is told in them, nor is it said that nobody
 * answered. The delay runs meanwhile: what is due in them is due when they end. Undefined, of any other alarm: nothing holds it.
 */
export function outOfQuiet<One extends Turn>(
  next: Next<One>,
  { now, hours }: { readonly now: Temporal.Instant; readonly hours: QuietHours | undefined },
): Next<One> {
  if (hours === undefined || next.what === "stands") return next;
  const due = next.what === "waits" ? next.until : now;
  const until = afterQuiet(due, [hours]);
  return until.equals(due) ? next : { what: "waits", until };
}
