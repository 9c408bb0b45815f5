import { newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import { demonstrationPeople } from "#rules/people";
import { carryIn, person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

/** Whoever is blocked is never told. */
export const knownTo: readonly string[] = [];

/** A neighbour wants nothing more from Jean-Rémy, from Adrienne, nor from who keeps the instance. */
export async function differ(app: TestHouse): Promise<void> {
  const { lucienne, adrienne, maelle, "jean-remy": jeanRemy } = demonstrationPeople;
  for (const blocked of [adrienne, maelle, jeanRemy])
    await app.transaction(person(lucienne.id), (work) =>
      blockPersonIn(work, { person: blocked.id }),
    );
  // Something of theirs that she never reads.
  await app.transaction(person(adrienne.id), (work) =>
    carryIn(work, { row: newId(), to: [lucienne.id] }),
  );
}
