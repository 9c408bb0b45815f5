import { amountOf } from "#basics/amount";
import { sayFavourIn, thankNeighbourIn } from "#modules/exchanges";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** A favour between two others, thanked with kori, and one that waits. */
export async function differ(app: TestHouse): Promise<void> {
  const { mireille, bastien, quentin } = demonstrationPeople;
  const kori = amountOf(4_00);
  if (kori === undefined) throw new Error("not an amount");
  await app.transaction(person(mireille.id), (work) =>
    thankNeighbourIn(work, {
      with: bastien.id,
      what: "Recoudre le rideau",
      kori,
      thanks: "Il tient.",
    }),
  );
  await app.transaction(person(quentin.id), (work) =>
    sayFavourIn(work, { as: "helper", with: bastien.id, what: "Coller les affiches" }),
  );
}
