import { demonstrationPeople } from "#rules/people";
import { makeCircleIn } from "#modules/circles";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** One circle more around a person, of which only its founder knows. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.malika.id), (work) =>
    makeCircleIn(work, {
      name: "Autour d’une autre personne",
      kind: "support",
      isOpen: false,
      purpose: "Passer la voir chacun notre jour.",
      charter: ["Elle décide."],
    }),
  );
}
