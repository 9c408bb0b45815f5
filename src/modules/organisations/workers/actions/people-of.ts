import { type Work, withRight } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import { listActive } from "../../store/representatives.ts";
import { mayActForIn } from "../../team/actions/acting-for.ts";
import { stateOf } from "../domain/employment.ts";
import { listOfOrganisation } from "../store/employments.ts";

/**
 * Those of an organisation who may be sent somewhere for it: who works there today, as both sides said, and who represents it, paid or
 * not. For who may now `approve` for it; nobody to anyone else.
 */
export async function peopleOfIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly PersonId[]> {
  if (!(await mayActForIn(work, { organisation, power: "approve" }))) return [];
  const works = (await listOfOrganisation(work, organisation)).filter(
    (one) => stateOf(one, work.now) === "standing",
  );
  const represent = await withRight(work, "organisations-read", (lent) =>
    listActive(lent, organisation),
  );
  return [...new Set([...works, ...represent].flatMap(({ person }) => person ?? []))];
}
