import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import { type App, job, person } from "#services/house";

import { addVenueIn } from "../actions/keep-venue.ts";
import { demonstrationPublished, demonstrationVenues } from "../data/demonstration-venues.ts";
import { readFacts } from "../domain/access-facts.ts";
import { readEquipment } from "../domain/equipment.ts";
import { takeRowsIn } from "../imports/actions/take-rows.ts";

/** Opens the premises of the demonstration, each by a representative of its structure; and some that a table brought. */
export async function fillPremises(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  for (const { by, structure, daysAgo, equipment, access, ...venue } of demonstrationVenues) {
    const now = instantOf({ daysAgo, hour: "10:00" }, today);
    await app.transaction(person(demonstrationPeople[by].id), async (work) => {
      const mine = await organisationsToActForIn(work, "publish");
      const keeper = mine.find(({ name }) => name === structure);
      if (keeper === undefined) throw new Error(`${by} may not publish for ${structure}`);
      const added = await addVenueIn(
        { ...work, now },
        {
          ...venue,
          organisation: keeper.id,
          equipment: readEquipment(equipment),
          access: readFacts(access),
        },
      );
      if (!added.done) throw new Error(`${venue.name}: ${added.refusal}`);
    });
  }
  await app.transaction(job("opening"), (work) => takeRowsIn(work, demonstrationPublished));
}
