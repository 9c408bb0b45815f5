import type { Work } from "#services/house";

import type { PersonId } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import type { Employment } from "../domain/employment.ts";
import { listStandingOf } from "../store/employments.ts";

/**
 * Who works for which organisation, as one who acts may know: oneself, or who keeps that organisation's team
 * or says yes for it. What both sides said, and stands today; one for each organisation, the latest.
 * Under a mandate, nothing.
 */
export async function employersOfIn(work: Work, person: PersonId): Promise<readonly Employment[]> {
  const latest = new Map<string, Employment>();
  for (const { id, organisation, status, since } of await listStandingOf(work, person)) {
    const found = await findOrganisation(work, organisation);
    if (found === undefined || found.isHidden || found.dissolved !== undefined) continue;
    latest.set(found.id, { id, organisation: found.id, person, status, since });
  }
  return [...latest.values()];
}
