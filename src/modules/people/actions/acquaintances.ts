import { contributionsIn, type PersonId, type Work } from "#services/house";

import { namesOfIn } from "./name-people.ts";

/** Whom the person who acts knows here: who shares a circle with them, agreed with them on an exchange, gives them news. */
export async function acquaintancesIn(work: Work): Promise<ReadonlySet<PersonId>> {
  const known = new Set<PersonId>();
  for (const acquaintances of contributionsIn(work, (module) => module.acquaintances))
    for (const person of await acquaintances(work)) known.add(person);
  return known;
}

export interface Known {
  readonly person: PersonId;
  readonly name: string;
}

/** The same by name, as one reads them there. */
export async function listKnownIn(work: Work): Promise<readonly Known[]> {
  const known = [...(await acquaintancesIn(work))].filter((one) => one !== work.actor.for);
  const names = await namesOfIn(work, known);
  return [...names]
    .map(([person, name]) => ({ person, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
}
