import type { Work } from "#services/house";

import { comingOn } from "../domain/cannot-come.ts";
import type { SpaceId, VisitId } from "../domain/visit.ts";
import { listAssignments } from "../store/assignments.ts";
import { listCannotCome } from "../store/cannot-come.ts";
import { openOfAllIn } from "./open-assignments.ts";

/** Whether somebody comes that day in the place of who cannot; under a right of the house. */
export async function comesInsteadIn(
  work: Work,
  space: SpaceId,
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
): Promise<boolean> {
  const named = await openOfAllIn(work, await listAssignments(work, space));
  return comingOn(on, named, await listCannotCome(work, space, on.day)) !== undefined;
}
