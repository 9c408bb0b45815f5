import { addVenueIn, type AddVenue } from "#modules/premises";
import type { OrganisationId } from "#rules/organisations";
import type { VenueId } from "#rules/premises";
import { person, type PersonId } from "#services/house";

import type { TestHouse } from "./house.ts";
import { valueOf } from "./organisations.ts";

/** The street of `toldVenue`. */
export const STREET = "3 impasse du Moulin";

/** What is told of premises of three seats in Crest, open on Tuesdays and Thursdays, unless more is said. */
export const toldVenue = (
  organisation: OrganisationId,
  more: Partial<AddVenue> = {},
): AddVenue => ({
  organisation,
  name: "Les Ateliers du moulin",
  about: "Trois tables.",
  seats: 3,
  street: STREET,
  commune: "26108",
  at: undefined,
  readers: "expected",
  isHome: false,
  hours: "Tu,Th 09:00-17:00; PH off",
  hoursWords: undefined,
  equipment: [],
  mood: undefined,
  access: {},
  rules: undefined,
  welcomes: undefined,
  ...more,
});

/** Premises that somebody keeps for an organisation. */
export async function madeVenue(
  app: TestHouse,
  by: PersonId,
  told: AddVenue,
): Promise<{ readonly id: VenueId; readonly number: number; readonly name: string }> {
  return app.transaction(person(by), async (work) => valueOf(await addVenueIn(work, told)));
}
