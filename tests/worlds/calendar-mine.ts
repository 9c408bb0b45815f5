import { addTaskIn } from "#modules/tasks";
import { ownSpaceOf } from "#rules/access";
import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

export const paths = [
  "/moi/calendrier",
  "/moi/calendrier?vue=semaine",
  "/moi/calendrier?du=2026-12-28",
  "/moi/calendrier/imprimer",
];

/** Malika has one date more, which nobody else's calendar knows of. */
export async function differ(app: TestHouse): Promise<void> {
  const me = demonstrationPeople.malika.id;
  await app.transaction(person(me), async (work) => {
    const due = dayOf(work.now).add({ days: 2 });
    const told = await addTaskIn(work, { space: ownSpaceOf(me), title: "Ranger l’étal", due });
    if (!told.done) throw new Error(told.refusal);
  });
}
