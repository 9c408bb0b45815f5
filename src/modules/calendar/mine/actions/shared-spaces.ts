import { listMyCirclesIn } from "#modules/circles";
import { organisationsOfIn } from "#modules/organisations";
import { spaceOf as spaceOfCircle } from "#rules/circles";
import { spaceOf as spaceOfOrganisation } from "#rules/organisations";
import type { Work } from "#services/house";

import type { SpaceId } from "../../domain/occasion.ts";

/** A circle or an organisation of the person who acts. */
export interface SharedSpace {
  readonly space: SpaceId;
  readonly name: string;
}

/** The circles and organisations of which one reads the dates now, by their names; none under a mandate. */
export async function listSharedSpacesIn(work: Work): Promise<readonly SharedSpace[]> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return [];
  const spaces = (await listMyCirclesIn(work)).map(({ id, name }): SharedSpace => ({
    space: spaceOfCircle(id),
    name,
  }));
  for (const { id, name } of await organisationsOfIn(work, person))
    spaces.push({ space: spaceOfOrganisation(id), name });
  return spaces.toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
}
