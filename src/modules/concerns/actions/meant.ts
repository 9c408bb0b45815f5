import { listNearIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { contributionsIn, type PersonId, type Work } from "#services/house";

import type { Named } from "./keep-service.ts";

/**
 * Whom who writes may mean: those whom they know here, and those to whose homes they come (`Module.comesTo`), though sent by a body and
 * knowing them by nothing else.
 */
export async function listMeantIn(work: Work): Promise<readonly Named[]> {
  const near = await listNearIn(work);
  const others = new Set<PersonId>();
  for (const comesTo of contributionsIn(work, (module) => module.comesTo))
    for (const one of await comesTo(work)) if (one !== work.actor.for) others.add(one);
  for (const { person } of near) others.delete(person);
  const names = await namesOfIn(work, [...others]);
  const met = [...names].map(([person, name]) => ({ person, name }));
  return [...met.toSorted((a, b) => a.name.localeCompare(b.name, "fr")), ...near];
}
