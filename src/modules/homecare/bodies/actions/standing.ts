import { listMembersIn, openersOfIn } from "#modules/access";
import { mayActForIn, mayEndForIn, namesOfVerifiedIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { personOf } from "#rules/access";
import { closeToIn, mayReachOneIn, type PersonId, personBy, type Work } from "#services/house";

import { KEEPER } from "../../actions/open-assignments.ts";
import type { SharingId, ThroughId } from "../../domain/assignment.ts";
import type { SpaceId } from "../../domain/visit.ts";
import { isBody } from "../store/bodies.ts";

/** To read what a body was asked, and to say who comes: it is shown to be itself, and who acts may say yes for it. */
export const POWER = "approve";
/** Under which a body reads and writes what it was asked, in the spaces of others. */
export const RIGHT = "homecare-bodies";

/** Whether who acts may say, for that organisation, who comes. Never under a mandate (`mayActForIn`). */
export function assignsForIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  return mayActForIn(work, { organisation, power: POWER });
}

/** The same, to end it: also while a decision is awaited of the body, or it is hidden (decision 0128). */
export function endsForIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  return mayEndForIn(work, { organisation, power: POWER });
}

/** Whether what somebody asks reaches who acts: two whom the gate keeps apart read nothing of each other here either. */
export async function reachesMeIn(work: Work, space: SpaceId): Promise<boolean> {
  const me: PersonId | undefined = personBy(work.actor);
  if (me === undefined) return false;
  return mayReachOneIn(work, me, { from: personOf(space) });
}

/** How a body is called that may be asked: it says that it comes, and is shown to be itself. */
export async function nameOfBodyIn(
  work: Work,
  organisation: OrganisationId,
): Promise<string | undefined> {
  if (!(await isBody(work, organisation))) return undefined;
  const found = (await namesOfVerifiedIn(work, [organisation])).get(organisation);
  // What turned out to be another is asked under the name of the other.
  return found?.sign.id === organisation ? found.name : undefined;
}

/** Who asked it in the name of whose visits they are, until these say it themself, and whoever is not apart from them: a body sends none of them. */
export async function askersSideIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlySet<string>> {
  const askers = await openersOfIn(work, sharings);
  return askers.length === 0 ? new Set() : closeToIn(work, askers);
}

/** Whom the asker keeps out of what one body was asked. */
export async function keptOutIn(work: Work, asked: ThroughId): Promise<readonly PersonId[]> {
  const members = await listMembersIn(work, { parties: [asked], keptBy: KEEPER });
  return members.flatMap(({ person, keptOutAt }) => (keptOutAt === undefined ? [] : [person]));
}
