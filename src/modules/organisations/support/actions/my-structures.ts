import type { Work } from "#services/house";

import type { Organisation } from "../../domain/organisation.ts";
import { hasRoleThat } from "../../domain/structure-role.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { organisationsOfIn } from "../../team/actions/acting-for.ts";

/** The structures that the person who acts represents, and that accompany. */
export async function listMySupportsIn(work: Work): Promise<readonly Organisation[]> {
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  if (person === undefined) return [];
  const all: Organisation[] = [];
  for (const { id } of await organisationsOfIn(work, person)) {
    const organisation = await findOrganisation(work, id);
    if (organisation !== undefined && hasRoleThat(organisation, "accompanies"))
      all.push(organisation);
  }
  return all;
}
