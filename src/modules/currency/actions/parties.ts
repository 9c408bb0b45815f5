import { makeOwnSpaceIn, makeSpaceIn, ownerOfIn } from "#modules/access";
import { findSomeCirclesIn, listMyMembershipsIn, standingIn } from "#modules/circles";
import {
  mayActForIn,
  mayEndForIn,
  namesOfOrganisationsIn,
  organisationsOfIn,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { addressOf as addressOfCircle, isClosed } from "#rules/circles";
import { personBy, type Work } from "#services/house";

import {
  type CircleId,
  type OrganisationId,
  type Party,
  type PersonId,
  spaceOf,
} from "../domain/party.ts";
import { unnamed } from "../domain/said.fr.ts";
import { listOwnSpaces } from "../store/accounts.ts";
import { listGivers } from "../store/givers.ts";

/** Whose an account is, as pages write it. */
export interface NamedParty {
  readonly party: Party;
  readonly name: string;
  /** Where its page is, when it has one. */
  readonly at: string | undefined;
}

/** How to write these: one query for each kind. What one may not know of is left out. */
export async function namesOfPartiesIn(
  work: Work,
  parties: readonly Party[],
): Promise<ReadonlyMap<string, NamedParty>> {
  const persons = parties.flatMap((one) => (one.kind === "person" ? [one.id] : []));
  const organisations = parties.flatMap((one) => (one.kind === "organisation" ? [one.id] : []));
  const circles = parties.flatMap((one) => (one.kind === "circle" ? [one.id] : []));
  const named = new Map<string, NamedParty>();
  for (const [id, name] of await namesOfIn(work, persons))
    named.set(id, { party: { kind: "person", id }, name, at: undefined });
  for (const [id, { name, at }] of await namesOfOrganisationsIn(work, organisations))
    named.set(id, { party: { kind: "organisation", id }, name, at });
  if (circles.length > 0)
    for (const [id, circle] of await findSomeCirclesIn(work, { circles }))
      named.set(id, {
        party: { kind: "circle", id: circle.id },
        name: circle.name,
        at: addressOfCircle(circle),
      });
  return named;
}

/** How a page, a file or a letter writes one of them; of what its reader may not know of, only what it is. */
export const nameOf = (names: ReadonlyMap<string, NamedParty>, { id, kind }: Party): string =>
  names.get(id)?.name ?? unnamed[kind];

/** The circles of which the person who acts is a member, oldest membership first. */
export async function myCirclesIn(work: Work): Promise<readonly CircleId[]> {
  return (await listMyMembershipsIn(work)).map(({ circle }) => circle);
}

/** Those of them that are not closed. */
export async function openCirclesIn(work: Work): Promise<readonly CircleId[]> {
  const mine = await myCirclesIn(work);
  const found = mine.length === 0 ? undefined : await findSomeCirclesIn(work, { circles: mine });
  return mine.filter((id) => {
    const circle = found?.get(id);
    return circle !== undefined && !isClosed(circle);
  });
}

/** The organisations that the person who acts represents, whatever their powers; none under a mandate. */
export async function myOrganisationsIn(work: Work): Promise<readonly OrganisationId[]> {
  const me = work.actor.for;
  if (me === undefined || !actsForThemselves(work)) return [];
  return (await organisationsOfIn(work, me)).map(({ id }) => id);
}

/** The accounts that the person who acts reads besides their own: of their circles, of whom they represent. */
export async function accountsReadIn(work: Work): Promise<readonly NamedParty[]> {
  if (!actsForThemselves(work)) return [];
  const parties: readonly Party[] = [
    ...(await myCirclesIn(work)).map((id): Party => ({ kind: "circle", id })),
    ...(await myOrganisationsIn(work)).map((id): Party => ({ kind: "organisation", id })),
  ];
  const names = await namesOfPartiesIn(work, parties);
  return parties
    .map(({ id }) => names.get(id))
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}

/**
 * Whether the person who acts may give from an account: their own; of an organisation that is shown to be itself, as
 * who may approve for it; of a circle, as a member who was let do so, up to their share.
 */
export async function mayGiveFromIn(work: Work, party: Party): Promise<boolean> {
  switch (party.kind) {
    case "person":
      return isOneselfIn(work, party.id);
    case "organisation":
      return speaksForIn(work, party);
    // Only who leaves passes through it: « settleAtLeavingIn ».
    case "house":
      return false;
    case "circle": {
      if (!actsForThemselves(work) || !(await myCirclesIn(work)).includes(party.id)) return false;
      const givers = await listGivers(work, spaceOf(party));
      return givers.some(({ person }) => person === work.actor.for);
    }
  }
}

/** Whether this is the person who acts, or who turned out to be them. */
export async function isOneselfIn(work: Work, person: PersonId): Promise<boolean> {
  if (person === work.actor.for) return true;
  return (await listOwnSpaces(work)).includes(spaceOf({ kind: "person", id: person }));
}

/** Who somebody is by now: themself, or whom they turned out to be. */
export async function livingIn(work: Work, id: PersonId): Promise<PersonId> {
  return (await ownerOfIn(work, spaceOf({ kind: "person", id }))) ?? id;
}

/** Whether the person who acts speaks for whose an account is: themself; a circle that they facilitate; whom they may approve for. */
export async function speaksForIn(work: Work, party: Party, may = mayActForIn): Promise<boolean> {
  if (!actsForThemselves(work)) return false;
  switch (party.kind) {
    case "person":
      return isOneselfIn(work, party.id);
    case "circle":
      return (await standingIn(work, party.id)) === "facilitator";
    case "organisation":
      return may(work, { organisation: party.id, power: "approve" });
    case "house":
      return false;
  }
}

/** The same, to end what was said: also while an organisation may begin nothing (decision 0128). */
export const endsForIn = (work: Work, party: Party): Promise<boolean> =>
  speaksForIn(work, party, mayEndForIn);

/** Makes sure of the space of an account, in which its rows are. */
export async function makeSpaceOfIn(work: Work, party: Party): Promise<void> {
  if (party.kind === "person") await makeOwnSpaceIn(work, party.id);
  // A circle made its own when it was founded.
  if (party.kind === "organisation" || party.kind === "house")
    await makeSpaceIn(work, { id: spaceOf(party), kind: "organisation", owner: undefined });
}

/** A person who acts in their own name: not under a mandate, and not as the operator. */
export function actsForThemselves({ actor }: Work): boolean {
  return personBy(actor) !== undefined && actor.mandate === undefined;
}
