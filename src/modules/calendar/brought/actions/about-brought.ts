import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import type { Work } from "#services/house";

import type { PersonId } from "../../domain/occasion.ts";
import { deleteBrought, deleteBroughtOf, listBroughtOf, saveBrought } from "../store/brought.ts";
import { openBroughtIn, sealBroughtIn } from "./content.ts";

/** What somebody brought, with its dates; under the right of what is known of a person. */
export async function tellBroughtIn(lent: Work, person: PersonId) {
  const told = [];
  for (const sealed of await listBroughtOf(lent, ownSpaceOf(person))) {
    const one = await openBroughtIn(lent, sealed);
    if (one === undefined) continue;
    told.push({
      nom: one.name,
      "apporté le": one.broughtAt.toString(),
      dates: one.dates.map(({ title, location, when }) => ({
        quoi: title,
        où: location ?? null,
        quand: when.kind === "day" ? when.day : when.start,
      })),
    });
  }
  return told;
}

export function eraseBroughtIn(lent: Work, person: PersonId): Promise<void> {
  return deleteBroughtOf(lent, ownSpaceOf(person));
}

/** Sealed anew under the key of the space that stays. */
export async function mergeBroughtIn(lent: Work, from: PersonId, into: PersonId): Promise<void> {
  const all = await listBroughtOf(lent, ownSpaceOf(from));
  if (all.length === 0) return;
  const space = await makeOwnSpaceIn(lent, into);
  for (const sealed of all) {
    const one = await openBroughtIn(lent, sealed);
    await (one === undefined
      ? deleteBrought(lent, sealed)
      : saveBrought(lent, await sealBroughtIn(lent, space, one)));
  }
}
