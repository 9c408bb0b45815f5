import { readDay } from "#basics/dates";
import { isId } from "#basics/id";
import type { App } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { AssignmentId } from "../../domain/assignment.ts";

/** Where a letter leads to say « je suis passé·e », or « je ne peux pas venir », without coming in. */
export const BY_LETTER = "/l/passage";

/** What the link of a letter is signed for: what somebody was named for, on one day. */
export interface OfDay {
  readonly assignment: AssignmentId;
  readonly day: Temporal.PlainDate;
}

const PASSED = "passed that day";

export function dayLinkOf(app: App, { assignment, day }: OfDay): string {
  const signed = `${assignment} ${day.toString()}`;
  return `${BY_LETTER}/${assignment}/${day.toString()}/${sign(app, PASSED, signed)}`;
}

/** Undefined: nobody signed it. */
export function readDayLink(
  app: App,
  {
    assignment,
    day: typed,
    signature,
  }: Readonly<Record<"assignment" | "day" | "signature", string>>,
): OfDay | undefined {
  if (!isId<"Assignment">(assignment)) return undefined;
  const day = readDay(typed);
  if (day === undefined || !isSigned(app, PASSED, `${assignment} ${typed}`, signature))
    return undefined;
  return { assignment, day };
}
