import { listMyMembershipsIn } from "#modules/circles";
import {
  type OrganisationOfPerson,
  organisationsOfIn,
  organisationsToActForIn,
} from "#modules/organisations";
import { spaceOf as spaceOfCircle } from "#rules/circles";
import { spaceOf } from "#rules/organisations";
import type { Work } from "#services/house";

import type { CircleId, SpaceId } from "../domain/gift.ts";
import { listOwnSpaces } from "../store/lists.ts";
import { actsForThemselves } from "./standing.ts";

/** The organisations for which the person who acts may approve, or which they manage. */
export async function organisationsKeptIn(work: Work): Promise<readonly OrganisationOfPerson[]> {
  if (!actsForThemselves(work)) return [];
  const approve = await organisationsToActForIn(work, "approve");
  const manage = await organisationsToActForIn(work, "manage");
  const known = new Set(approve.map(({ id }) => id));
  return [...approve, ...manage.filter(({ id }) => !known.has(id))];
}

/** The circles of the person who acts, and those that they facilitate. */
export async function myCirclesIn(
  work: Work,
): Promise<readonly { readonly circle: CircleId; readonly facilitates: boolean }[]> {
  return (await listMyMembershipsIn(work)).map(({ circle, role }) => ({
    circle,
    facilitates: role === "facilitator",
  }));
}

/** The spaces for which the person who acts may say yes: theirs, of what they keep, of circles that they facilitate. */
export async function spacesKeptIn(work: Work): Promise<readonly SpaceId[]> {
  if (!actsForThemselves(work)) return [];
  const circles = (await myCirclesIn(work)).filter(({ facilitates }) => facilitates);
  return [
    ...(await listOwnSpaces(work)),
    ...(await organisationsKeptIn(work)).map(({ id }) => spaceOf(id)),
    ...circles.map(({ circle }) => spaceOfCircle(circle)),
  ];
}

/** The organisations that the person who acts represents, whatever their powers: those they may say they gave to. */
export function organisationsRepresentedIn(work: Work): Promise<readonly OrganisationOfPerson[]> {
  return work.actor.for === undefined
    ? Promise.resolve([])
    : organisationsOfIn(work, work.actor.for);
}
