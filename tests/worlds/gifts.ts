import { sayGiftIn } from "#modules/gifts";
import { knownId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { WORKSHOP } from "../../src/modules/gifts/demonstration/gifts.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = ["Lucienne", "Jean-Rémy"];

const GIFT = "4b5f30f0-57a6-4c37-9a41-0f1c5a3b7777";

export const paths = ["/moi/donne", `/donne/${GIFT}`, `/donne/pour/${WORKSHOP}`];

/** Lucienne gave two hours more to the workshop of Jean-Rémy. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.lucienne.id), async (work) => {
    const day = Temporal.PlainDate.from("2026-11-02");
    const told = await sayGiftIn(work, {
      id: knownId<"Gift">(GIFT),
      giver: { kind: "person", id: demonstrationPeople.lucienne.id },
      receiver: { kind: "organisation", id: WORKSHOP },
      kind: "hours",
      unit: "quarters",
      count: 8,
      isLent: false,
      from: day,
      until: day,
      words: "Tri des graines en réserve",
    });
    if (!told.done) throw new Error(told.refusal);
  });
}
