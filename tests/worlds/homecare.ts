import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { pauseIn } from "../../src/modules/homecare/actions/pause.ts";
import { planVisitIn } from "../../src/modules/homecare/actions/plan-visit.ts";
import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

const SECRET = "7d0f7a10-52a4-4b70-9c11-0a6f1f0e1fff";
export const paths: readonly string[] = [
  "/chez-moi",
  "/chez-moi/semaine",
  "/chez-moi/semaine?du=2026-12-07",
  "/chez-moi/semaine.pdf",
  "/chez-moi/absence",
  "/chez-moi/visites",
  `/chez-moi/de/${demonstrationPeople.lucienne.id}`,
  `/chez-moi/de/${demonstrationPeople.adrienne.id}`,
  "/chez-moi/aides",
  "/chez-moi/aides/nouvelle",
  `/chez-moi/aides/nouvelle/${demonstrationPeople.malika.id}`,
  "/chez-moi/passages",
  ...[...demonstrationVisits.map(({ id }) => id), SECRET].flatMap((id) =>
    ["", "/changer"].map((rest) => `/chez-moi/visites/${id}${rest}`),
  ),
];

/** Lucienne writes a week that nobody else reads, and is away. */
export async function differ(app: TestHouse): Promise<void> {
  const { lucienne } = demonstrationPeople;
  await app.transaction(person(lucienne.id), async (work) => {
    const today = dayOf(work.now);
    valueOf(
      await planVisitIn(work, {
        title: "Le ramoneur",
        note: "Par la cour.",
        zone: "Europe/Paris",
        day: today,
        at: Temporal.PlainTime.from("09:00"),
        minutes: 60,
        every: "week",
        days: [],
        last: undefined,
      }),
    );
    valueOf(await pauseIn(work, { from: today.add({ days: 2 }), until: today.add({ days: 4 }) }));
  });
}
