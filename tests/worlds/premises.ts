import { mayKeepIn } from "#modules/premises";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { keepWhereaboutsIn } from "../../src/modules/premises/actions/where-it-is.ts";
import { addVenue } from "../../src/modules/premises/actions/keep-venue.ts";
import { withdrawVenue } from "../../src/modules/premises/actions/keep-it-true.ts";
import { findVenuesIn } from "../../src/modules/premises/actions/list-venues.ts";
import { venuesAsked } from "../../src/modules/premises/domain/search.ts";
import type { TestHouse } from "../support/house.ts";

/** Nobody who walks through the house is expected there, nor represents who keeps it. */
export const knownTo: readonly string[] = [];

/** The address that is for who is expected is another; and premises that were opened are withdrawn. */
export async function differ(app: TestHouse): Promise<void> {
  const farida = person(demonstrationPeople.farida.id);
  const venue = await app.transaction(farida, async (work) => {
    const asked = { ...venuesAsked.read({}), words: "citadelle" };
    const [first] = (await findVenuesIn(work, asked)).shown;
    if (first?.venue.organisation === undefined || !(await mayKeepIn(work, first.venue)))
      throw new Error("Farida keeps no premises");
    const { id, organisation, readers } = first.venue;
    await keepWhereaboutsIn(work, id, {
      address: "8 rue que nul ne sait",
      point: { latitude: 44.561, longitude: 4.749 },
      organisation,
      readers,
    });
    return { organisation };
  });
  const added = await addVenue(app, farida, {
    organisation: venue.organisation,
    name: "Le grenier que nul ne voit",
    about: "Un grenier.",
    seats: 1,
    street: "8 rue que nul ne sait",
    commune: "26198",
    at: undefined,
    readers: "everyone",
    isHome: false,
    hours: undefined,
    hoursWords: undefined,
    equipment: [],
    mood: undefined,
    access: {},
    rules: undefined,
    welcomes: undefined,
  });
  if (!added.done) throw new Error(added.refusal);
  const told = await withdrawVenue(app, farida, { venue: added.value.id });
  if (!told.done) throw new Error(told.refusal);
}
