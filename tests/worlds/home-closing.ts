import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { nameCloserIn } from "../../src/modules/home/devices/actions/name-closer.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who names, and whom: of them none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, sylvie } = demonstrationPeople;

export const paths: readonly string[] = [
  "/moi/fermer-mes-appareils",
  "/moi/fermer-mes-appareils/pour",
  `/moi/fermer-mes-appareils/pour/${lucienne.id}`,
];

/** Lucienne names Sylvie to close her devices. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(lucienne.id), async (work) =>
    valueOf(await nameCloserIn(work, { closer: sylvie.id })),
  );
}
