import { dayOf } from "#basics/dates";
import type { Work } from "#services/house";

import type { Organisation, OrganisationId } from "../../domain/organisation.ts";
import { hasRoleThat } from "../../domain/structure-role.ts";
import { findOrganisation, listOrganisations } from "../../store/organisations.ts";
import {
  type OrganisationOfPerson,
  organisationsOfIn,
  organisationsToActForIn,
} from "../../team/actions/acting-for.ts";
import { type Accompaniment, stateOf } from "../domain/accompaniment.ts";
import { POWER_OF } from "../domain/rights.ts";
import { listOf, listOfAll } from "../store/accompaniments.ts";

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

/** Those among them that accompany somebody today: what else has something to read. */
export async function listMyAccompanyingNowIn(work: Work): Promise<readonly Organisation[]> {
  const mine = await listMySupportsIn(work);
  const standing = await standingOfIn(work, mine);
  return mine.filter(({ id }) => standing.some(({ support }) => support === id));
}

/** What stands today of what these structures accompany. */
async function standingOfIn(
  work: Work,
  supports: readonly { readonly id: OrganisationId }[],
): Promise<readonly Accompaniment[]> {
  if (supports.length === 0) return [];
  const today = dayOf(work.now);
  const all = await listOfAll(
    work,
    supports.map(({ id }) => id),
  );
  return all.filter((one) => stateOf(one, today) === "standing");
}

/** A structure for which the person who acts may speak, and the associations that it accompanies today, by name. */
export interface Accompanying {
  readonly support: OrganisationOfPerson;
  readonly associations: readonly Organisation[];
}

/** Those of the person who acts that accompany somebody today: to propose something to these. */
export async function listMyAccompanyingIn(work: Work): Promise<readonly Accompanying[]> {
  const mine = (await organisationsToActForIn(work, POWER_OF.support)).filter((one) =>
    hasRoleThat(one, "accompanies"),
  );
  const standing = await standingOfIn(work, mine);
  if (standing.length === 0) return [];
  const named = await listOrganisations(
    work,
    standing.map(({ association }) => association),
  );
  return mine.flatMap((support) => {
    const ids = standing
      .filter((one) => one.support === support.id)
      .map(({ association }) => association);
    const associations = named
      .filter(({ id }) => ids.includes(id))
      .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
    return associations.length === 0 ? [] : [{ support, associations }];
  });
}

/** Whether a structure accompanies this association today, as far as who acts may know. */
export async function isAccompaniedIn(
  work: Work,
  asked: { readonly association: OrganisationId; readonly support: OrganisationId },
): Promise<boolean> {
  const today = dayOf(work.now);
  return (await listOf(work, asked.support)).some(
    (one) =>
      one.support === asked.support &&
      one.association === asked.association &&
      stateOf(one, today) === "standing",
  );
}
