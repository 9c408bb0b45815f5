import { knownId } from "#basics/id";
import { listCompanionsIn } from "#modules/circles";
import { findNamedIn, type NamedOrganisation } from "#modules/organisations";
import { hereAmongIn } from "#modules/people";
import { onHoldersSideIn, reading, type Work } from "#services/house";

import { type Party, type PersonId, spaceOf } from "../domain/party.ts";
import { listOwnSpaces } from "../store/accounts.ts";
import { listOthers } from "../store/lines.ts";
import { closedAmongIn } from "./common-account.ts";
import { uncountedAmongIn } from "./count-nothing.ts";
import { myOrganisationsIn, type NamedParty, namesOfPartiesIn, openCirclesIn } from "./parties.ts";

/** The persons whom one may thank by name: of one's circles, and those with whom a line passed already and who are still here. */
export async function personsKnownIn(work: Work): Promise<readonly PersonId[]> {
  const companions = (await listCompanionsIn(work)).map(({ person }) => person);
  return [...new Set([...companions, ...(await metBeforeIn(work))])];
}

/** Whether this is one of them. Of one's circles first: who thanks has rarely to look through their lines. */
export async function isKnownIn(work: Work, person: PersonId): Promise<boolean> {
  const companions = await listCompanionsIn(work);
  if (companions.some((one) => one.person === person)) return true;
  return (await metBeforeIn(work)).includes(person);
}

async function metBeforeIn(work: Work): Promise<readonly PersonId[]> {
  const before = (await listOthers(work, await listOwnSpaces(work))).flatMap((one) =>
    one.kind === "person" ? [knownId<"Person">(one.id)] : [],
  );
  const side = await onHoldersSideIn(work, before);
  const here = await hereAmongIn(work, before);
  return before.filter((one) => here.has(one) && !side.has(one));
}

/** Whom one may thank, and whether in words alone: nothing is counted for them. */
export interface Target extends NamedParty {
  readonly isUncounted: boolean;
}

/** Whom the form of an account proposes: those whom one knows, one's circles and structures, and whom one thanked before. */
export async function targetsIn(work: Work, from: Party): Promise<readonly Target[]> {
  const before = await listOthers(work, await listOwnSpaces(work));
  const parties: readonly Party[] = [
    ...(await personsKnownIn(work)).map((id): Party => ({ kind: "person", id })),
    ...(await openCirclesIn(work)).map((id): Party => ({ kind: "circle", id })),
    ...(await myOrganisationsIn(work)).map((id): Party => ({ kind: "organisation", id })),
    ...before.filter(({ kind }) => kind === "organisation"),
  ];
  const names = await namesOfPartiesIn(work, parties);
  const once = new Map<string, NamedParty>();
  for (const party of parties) {
    const named = names.get(party.id);
    if (named !== undefined && spaceOf(party) !== spaceOf(from)) once.set(party.id, named);
  }
  const uncounted = await uncountedAmongIn(work, parties);
  for (const closed of await closedAmongIn(work, parties)) once.delete(closed);
  const all = [...once.values()].map((one) => ({
    ...one,
    isUncounted: uncounted.has(spaceOf(one.party)),
  }));
  return all.toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}

/** The organisations that somebody may mean by a name that they typed. */
export const findOrganisations = reading(
  (work: Work, { typed }: { readonly typed: string }): Promise<readonly NamedOrganisation[]> =>
    findNamedIn(work, { typed }),
);
