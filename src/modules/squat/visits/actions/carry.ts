import { representativeIdsIn } from "#modules/organisations";
import { carryIn, listQuietIn, type Work } from "#services/house";

import type { Side } from "../domain/feedback.ts";
import type { Visit } from "../store/visits.ts";

/** What one side of a day does that the other reads: that somebody is there, a circle for both, how it went. */
export type Carried = "came" | "circle" | "feedback";

/**
 * Asks the gate between the two, each time that one side writes: what both began goes on (decision 0034), and what does not
 * reach the other is kept quiet. Asked with the work of who acts, never with that of a right, which acts for nobody.
 */
export async function carryToOtherIn(
  work: Work,
  visit: Visit,
  { by, part }: { readonly by: Side; readonly part: Carried },
): Promise<void> {
  const to =
    by === "host"
      ? [visit.guest]
      : await representativeIdsIn(work, { organisation: visit.host, power: "approve" });
  await carryIn(work, { row: visit.id, part, from: work.actor.for, to });
}

/** Whether who acts does not read this of what the other side did. */
export async function isQuietIn(
  work: Work,
  { id }: Pick<Visit, "id">,
  part: Carried,
): Promise<boolean> {
  return (await listQuietIn(work, [id], { part })).has(id);
}
