import { addOccasionIn } from "#modules/calendar";
import { organisationsToActForIn } from "#modules/organisations";
import { venuesToHoldAtIn } from "#modules/premises";
import { demonstrationPeople } from "#rules/people";
import { spaceOf } from "#rules/organisations";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Nobody who walks through the house is of the structure. */
export const knownTo: readonly string[] = [];

/** One evening more is held in premises, after their hours, for those of the structure alone: no page of the premises names it. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.farida.id), async (work) => {
    const [venue] = await venuesToHoldAtIn(work);
    const [keeper] = await organisationsToActForIn(work, "publish");
    if (venue === undefined || keeper === undefined) throw new Error("Farida keeps no premises");
    valueOf(
      await addOccasionIn(work, {
        space: spaceOf(keeper.id),
        kind: "meeting",
        words: {
          title: "La soirée que nul ne sait",
          about: undefined,
          address: undefined,
          video: undefined,
        },
        commune: undefined,
        venue: venue.id,
        when: {
          zone: "Europe/Paris",
          day: work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 2 }),
          at: Temporal.PlainTime.from("20:00"),
          rule: { every: "once" },
          except: { school: undefined, holidays: undefined },
        },
        minutes: 90,
        seenBy: "members",
        capacity: 3,
        quiet: true,
      }),
    );
  });
}
