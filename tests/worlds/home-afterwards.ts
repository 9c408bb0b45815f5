import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { sayAfterwardsIn } from "../../src/modules/home/afterwards/actions/say-afterwards.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who says it, and whom they name: of them none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, sylvie } = demonstrationPeople;

export const paths: readonly string[] = [
  "/moi/apres-moi",
  "/moi/apres-moi/pour",
  `/moi/apres-moi/pour/${lucienne.id}`,
];

/** Lucienne names Sylvie to say that she died, and gives her what is kept. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(lucienne.id), async (work) =>
    valueOf(await sayAfterwardsIn(work, { fate: "give", months: 6, teller: sylvie.id })),
  );
}
