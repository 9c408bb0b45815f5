import { newId } from "#basics/id";
import { makeSpaceIn } from "#modules/access";
import { findOrganisationIn, mayActForIn } from "#modules/organisations";
import { seeArrivalIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type OrganisationId, spaceOf } from "#rules/organisations";
import { isCommuneCode } from "#rules/territory";
import { type PersonId, personBy, type Work } from "#services/house";

import { type GivenBy, type Giver, type GiverId, newTerms } from "../domain/giver.ts";
import { findGiver, findGiverBy, saveNewGiver } from "../store/givers.ts";

/** A giver that the actor may know of: their own, that of an organisation of theirs, or one of the directory. */
export function findGiverIn(work: Work, giver: GiverId): Promise<Giver | undefined> {
  return findGiver(work, giver);
}

/** What a person said of how they may be asked; undefined when they said nothing, or not to the actor. */
export function giverOfPersonIn(work: Work, person: PersonId): Promise<Giver | undefined> {
  return findGiverBy(work, { person });
}

/** The same of an organisation. */
export function giverOfOrganisationIn(
  work: Work,
  organisation: OrganisationId,
): Promise<Giver | undefined> {
  return findGiverBy(work, { organisation });
}

/**
 * The giver of this person or organisation, made when there is none yet: not shown, with what stands
 * until they say otherwise. Who may is the rule of who asks; another than the actor's needs a right.
 */
export async function makeGiverIn(work: Work, by: GivenBy): Promise<Giver> {
  const known = await findGiverBy(work, by);
  if (known !== undefined) return known;
  const space = await spaceOfIn(work, by);
  const terms = newTerms(by, await communeOfIn(work, by));
  await saveNewGiver(work, { id: newId(), space, by, terms });
  const made = await findGiverBy(work, by);
  if (made === undefined) throw new Error("a giver was made out of the sight of who made it");
  return made;
}

async function spaceOfIn(work: Work, by: GivenBy): Promise<Giver["space"]> {
  if (by.person !== undefined) {
    const id = ownSpaceOf(by.person);
    await makeSpaceIn(work, { id, kind: "person", owner: by.person });
    return id;
  }
  const id = spaceOf(by.organisation);
  await makeSpaceIn(work, { id, kind: "organisation", owner: undefined });
  return id;
}

/** An organisation is where its seat is; a person, where they said on arrival that they look, until they say otherwise. */
async function communeOfIn(work: Work, { organisation, person }: GivenBy) {
  if (organisation === undefined) {
    const where = person === personBy(work.actor) ? (await seeArrivalIn(work))?.where : undefined;
    const said = where?.replace(/^commune-/, "");
    return said !== undefined && isCommuneCode(said) ? said : undefined;
  }
  const commune = (await findOrganisationIn(work, organisation))?.commune;
  return commune !== undefined && isCommuneCode(commune) ? commune : undefined;
}

/** Whether the person who acts may say what this giver gives: they are it, or look after the organisation. */
export function mayKeepGiverIn(work: Work, by: GivenBy): Promise<boolean> {
  return mayForIn(work, by, "manage");
}

/** Whether the person who acts may answer what this giver is asked: they are it, or say yes for the organisation. */
export function mayAnswerForGiverIn(work: Work, by: GivenBy): Promise<boolean> {
  return mayForIn(work, by, "approve");
}

async function mayForIn(work: Work, by: GivenBy, power: "manage" | "approve"): Promise<boolean> {
  if (by.person !== undefined) return by.person === work.actor.for;
  // Organisations are never entrusted by a mandate.
  if (work.actor.mandate !== undefined) return false;
  return mayActForIn(work, { organisation: by.organisation, power });
}
