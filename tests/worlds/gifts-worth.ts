import { knownId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { bringGifts } from "../../src/modules/gifts/actions/bring-gifts.ts";
import { setRate, valueGift } from "../../src/modules/gifts/actions/value-gift.ts";
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

/** What the plants are worth to the workshop, what an hour is, and a list that it sent, of which nothing went in. */
export async function differ(app: TestHouse): Promise<void> {
  const me = person(demonstrationPeople["jean-remy"].id);
  const rate = { kind: "skills", anHour: 31_00, method: "Le prix d’un artisan" } as const;
  const from = Temporal.PlainDate.from("2026-02-01");
  const bytes = new TextEncoder().encode("le;qui;combien\n2026-11-02;Personne;2 h\n");
  for (const told of [
    await valueGift(app, me, { gift: knownId<"Gift">(PLANTS), each: 1_25 }),
    await setRate(app, me, { organisation: WORKSHOP, from, ...rate }),
    await bringGifts(app, me, { organisation: WORKSHOP, bytes }),
  ])
    if (!told.done) throw new Error(told.refusal);
}
