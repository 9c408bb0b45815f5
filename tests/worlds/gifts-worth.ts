import { knownId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { valueGift } from "../../src/modules/gifts/actions/value-gift.ts";
import { WORKSHOP } from "../../src/modules/gifts/demonstration/gifts.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = ["Jean-Rémy"];

/** The plants that Lucienne gave. */
const PLANTS = "4b5f30f0-57a6-4c37-9a41-0f1c5a3b7007";

export const paths = [
  "/moi/donne",
  `/donne/${PLANTS}`,
  `/donne/pour/${WORKSHOP}`,
  `/donne/pour/${WORKSHOP}/comptes`,
];

/** What the plants are worth to the workshop: who gave them never reads it. */
export async function differ(app: TestHouse): Promise<void> {
  const gift = knownId<"Gift">(PLANTS);
  const told = await valueGift(app, person(demonstrationPeople["jean-remy"].id), {
    gift,
    each: 1_25,
  });
  if (!told.done) throw new Error(told.refusal);
}
