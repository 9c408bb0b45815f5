import { sealedAgain } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { writeAmount } from "#basics/amount";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/visit.ts";
import {
  listAdvancesBy,
  listAdvancesFor,
  moveAdvance,
  type SealedAdvance,
} from "../store/advances.ts";
import { wordsOfIn } from "./standing.ts";

const saidOfIn = async (work: Work, one: SealedAdvance) => ({
  le: one.day.toString(),
  euros: writeAmount(one.amount),
  pour: (await wordsOfIn(work, one)) ?? null,
  "remboursé, dit le": one.back?.at.toString() ?? null,
});

/** What was advanced for somebody, and by whom; under a right. */
export async function advancedForIn(work: Work, person: PersonId) {
  const all = [];
  for (const one of await listAdvancesFor(work, ownSpaceOf(person)))
    all.push({ ...(await saidOfIn(work, one)), par: one.helper });
  return all;
}

/** What somebody advanced, and for whom; under a right. */
export async function advancedByIn(work: Work, person: PersonId) {
  const all = [];
  for (const one of await listAdvancesBy(work, person))
    all.push({ ...(await saidOfIn(work, one)), chez: one.space });
  return all;
}

/** Of two who are one: what was advanced stays, under the key of who stays. */
export async function moveAdvancesIn(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  const again = sealedAgain(work, { from, to: into });
  for (const { id, sealed } of await listAdvancesFor(work, from))
    await moveAdvance(work, id, { space: into, sealed: (await again(sealed)) ?? sealed });
}
