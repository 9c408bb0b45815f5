import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { changeVisitIn, planVisitIn } from "../../../src/modules/homecare/actions/plan-visit.ts";
import { sayDayOffIn } from "../../../src/modules/homecare/actions/say-day-off.ts";
import { demonstrationVisits } from "../../../src/modules/homecare/demonstration/visits.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {
  "a daughter": "Adrienne shows her the whole week, and what she writes in it later",
};

const { adrienne } = demonstrationPeople;

/** Adrienne is to see somebody on Tuesdays, writes another word about Paul, and does without Bruno once. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(adrienne.id), async (work) => {
    const day = dayOf(work.now);
    const [, paul, bruno] = demonstrationVisits;
    if (paul === undefined || bruno === undefined) throw new Error("her week is not as told");
    const { id: visit, note: _, ...said } = { ...paul, zone: "Europe/Paris", last: undefined };
    valueOf(
      await changeVisitIn(work, { ...said, visit, note: "Le dossier est sur la table.", day }),
    );
    valueOf(await sayDayOffIn(work, { visit: bruno.id, day: day.add({ days: 6 }) }));
    valueOf(
      await planVisitIn(work, {
        title: "La psychologue",
        note: "Ne pas le dire aux enfants.",
        zone: "Europe/Paris",
        day,
        at: Temporal.PlainTime.from("14:00"),
        minutes: 60,
        every: "week",
        days: ["TU", "WE"],
        last: undefined,
      }),
    );
  });
}
