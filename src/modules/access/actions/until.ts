import { endOfMandateIn } from "#modules/people";
import { mandateBehind, type Work } from "#services/house";

import { untilOf } from "../domain/grant.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";
import { findReported, holdReports } from "../store/reported-mandates.ts";
import { findUnsaidSince } from "../store/grants.ts";

/** Until when what is opened now stays so (`untilOf`). */
export async function untilIn(
  work: Work,
  {
    row,
    to,
    until,
    ...where
  }: {
    readonly space: SpaceId;
    readonly tables: readonly string[];
    /** Undefined: a kind of thing, or a party, which nobody opens under a mandate. */
    readonly row: string | undefined;
    readonly to: PersonId | undefined;
    readonly until: Temporal.Instant | undefined;
  },
): Promise<Temporal.Instant | undefined> {
  const mandateEnds = await endOfMandateIn(work);
  const mandate = mandateBehind(work.actor)?.mandate;
  if (mandate !== undefined) await holdReports(work, mandate);
  const isOne = mandate !== undefined && row !== undefined && to !== undefined;
  const unsaidSince = isOne
    ? await findUnsaidSince(work, { ...where, row, mandate }, to)
    : undefined;
  // Reported, a mandate opens nothing more: what would be opened under it is over as it begins.
  const reported = mandate && (await findReported(work, mandate));
  return untilOf(until, { mandateEnds: reported ?? mandateEnds, unsaidSince, now: work.now });
}
