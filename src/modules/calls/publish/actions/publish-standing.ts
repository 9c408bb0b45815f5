import { knownId } from "#basics/id";
import { isOperator, type PersonId, type SpaceId, type Work } from "#services/house";
import { notifyAllIn } from "#modules/notifications";
import {
  findOrganisationIn,
  mayActForIn,
  organisationsOfIn,
  representativeIdsIn,
} from "#modules/organisations";
import { reachPeopleIn } from "#modules/people";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { type IssuerAct, type IssuerStanding, mayIssue } from "../domain/publish-rights.ts";
import { findIssued } from "../../store/issuers.ts";

/** How the person who acts stands towards an organisation that publishes calls. */
export async function issuerStandingIn(
  work: Work,
  organisation: OrganisationId,
): Promise<IssuerStanding> {
  const person = work.actor.for;
  if (person === undefined) return isOperator(work.actor) ? "operator" : "visitor";
  // Who acts for a person does not speak for the organisations of that person.
  if (work.actor.mandate !== undefined) return "person";
  if (await mayActForIn(work, { organisation, power: "publish" })) return "publisher";
  const mine = await organisationsOfIn(work, person);
  if (mine.some(({ id }) => id === organisation)) return "representative";
  return isOperator(work.actor) ? "operator" : "person";
}

/** Whether the person who acts may do that with the calls of an organisation. */
export async function mayIssueIn(
  work: Work,
  organisation: OrganisationId,
  act: IssuerAct,
): Promise<boolean> {
  return mayIssue(await issuerStandingIn(work, organisation), act);
}

/** The organisation of a space: they have one id. Who was merged is the other one by now. */
export async function organisationOfIn(work: Work, space: SpaceId): Promise<OrganisationId> {
  const id: string = space;
  const known = knownId<"Organisation">(id);
  return (await findOrganisationIn(work, known))?.id ?? known;
}

/** Those who may publish for the issuer of a call; nobody when it was gathered from elsewhere. */
export async function publishersOfIn(work: Work, call: CallId): Promise<readonly PersonId[]> {
  const issued = await findIssued(work, call);
  return issued === undefined
    ? []
    : representativeIdsIn(work, { organisation: issued.organisation, power: "publish" });
}

/** Says something to persons, at the first address that each confirmed; the page alone tells who has none. */
export async function tellPersonsIn(
  work: Work,
  persons: readonly PersonId[],
  what: {
    /** Whose question or answer it is; undefined: what was decided of what they sent. */
    readonly from: PersonId | undefined;
    readonly kind: string;
    readonly object: string;
    readonly facts: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { from, ...told } = what;
  const addresses = await reachPeopleIn(work, persons, from);
  await notifyAllIn(
    work,
    [...addresses.values()].map((address) => ({ address, ...told })),
  );
}
