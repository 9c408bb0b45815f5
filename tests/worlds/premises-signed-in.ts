import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { keepWhereaboutsIn } from "../../src/modules/premises/actions/where-it-is.ts";
import { findVenuesIn } from "../../src/modules/premises/actions/list-venues.ts";
import { venuesAsked } from "../../src/modules/premises/domain/search.ts";
import type { TestHouse } from "../support/house.ts";

/** Whoever is signed in reads it: a visitor reads the commune. */
export const knownTo: readonly string[] = ["a stranger", "Jean-Rémy", "Adrienne", "operator"];

/** The address that is for who is signed in is another. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.mireille.id), async (work) => {
    const asked = { ...venuesAsked.read({}), words: "foyer grange" };
    const [first] = (await findVenuesIn(work, asked)).shown;
    if (first?.venue.organisation === undefined) throw new Error("nobody keeps the foyer");
    const { id, organisation, readers } = first.venue;
    await keepWhereaboutsIn(work, id, {
      address: "Chemin que les visiteurs ne savent pas",
      point: undefined,
      organisation,
      readers,
    });
  });
}
