import { dayOf } from "#basics/dates";
import { mandateBehind, personBy, type PersonId, type Work } from "#services/house";
import { personOf } from "#rules/access";

import { comesLately } from "../domain/assignment.ts";
import { listAssignmentsOf } from "../store/assignments.ts";

/** At whose homes who acts is named, or was in the last weeks: by whom they come to or by a body; nothing under a mandate. */
export async function comesTo(work: Work): Promise<readonly PersonId[]> {
  const me = personBy(work.actor);
  if (me === undefined || mandateBehind(work.actor) !== undefined) return [];
  const today = dayOf(work.now);
  const all = (await listAssignmentsOf(work, me)).filter((one) => comesLately(one, today));
  return [...new Set(all.map(({ space }) => personOf(space)))];
}
