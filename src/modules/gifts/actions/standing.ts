import { ownSpaceOf } from "#rules/access";
import { findCircleIn, standingIn } from "#modules/circles";
import { mayActForIn } from "#modules/organisations";
import { spaceOf as spaceOfCircle } from "#rules/circles";
import { spaceOf as spaceOfOrganisation } from "#rules/organisations";
import { memory, personBy, type Work } from "#services/house";

import type { Gift, Giver, OrganisationId, Party, SpaceId } from "../domain/gift.ts";
import type { Asker } from "../domain/rights.ts";
import { listOwnSpaces } from "../store/lists.ts";

/** The space of one side: what is sealed for it, and who sees it. */
export function spaceOf(party: Party): SpaceId {
  switch (party.kind) {
    case "person":
      return ownSpaceOf(party.id);
    case "organisation":
      return spaceOfOrganisation(party.id);
    case "circle":
      return spaceOfCircle(party.id);
  }
}

const known = memory<Map<string, boolean>>();

/**
 * Whether the person who acts speaks for one side: themself; for an organisation, with the power to approve or to
 * manage; for a circle, as who facilitates it. Nobody does under a mandate.
 */
export async function speaksForIn(work: Work, party: Party): Promise<boolean> {
  if (!actsForThemselves(work)) return false;
  const told = await known(work, "", async () => new Map());
  const found = told.get(party.id) ?? (await askedIn(work, party));
  told.set(party.id, found);
  return found;
}

async function askedIn(work: Work, party: Party): Promise<boolean> {
  switch (party.kind) {
    case "person":
      // The own spaces of a person are theirs, and those of who turned out to be them.
      return (
        party.id === work.actor.for || (await listOwnSpaces(work)).includes(ownSpaceOf(party.id))
      );
    case "organisation":
      return keepsIn(work, party.id);
    case "circle":
      return (
        (await findCircleIn(work, { circle: party.id })) !== undefined &&
        (await standingIn(work, party.id)) === "facilitator"
      );
  }
}

/** Whether the person who acts may approve for an organisation, or manages it. */
export async function keepsIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  return (
    (await mayActForIn(work, { organisation, power: "approve" })) ||
    (await mayActForIn(work, { organisation, power: "manage" }))
  );
}

/** How the person who acts stands towards a gift, or what would be one. */
export async function askerIn(
  work: Work,
  { giver, receiver }: Pick<Gift, "receiver"> & { readonly giver: Giver },
): Promise<Asker> {
  const sides = [
    ...((await speaksForIn(work, giver)) ? (["giver"] as const) : []),
    ...((await speaksForIn(work, receiver)) ? (["receiver"] as const) : []),
  ];
  return { person: work.actor.for, sides };
}

/** A person who acts in their own name: not under a mandate, and not as the operator. */
export function actsForThemselves({ actor }: Work): boolean {
  return personBy(actor) !== undefined && actor.mandate === undefined;
}
