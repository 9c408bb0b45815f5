import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { keepUnfinished } from "../../src/modules/people/unfinished/actions/unfinished.ts";
import type { TestHouse } from "../support/house.ts";

/** For oneself alone. */
export const knownTo: readonly string[] = [];

/** Somebody puts off a form on pages that everybody has. */
export async function differ(app: TestHouse): Promise<void> {
  for (const page of ["/contact", "/appels/signaler"]) {
    const typed = { nom: "Le four de Mireille" };
    const kept = await keepUnfinished(app, person(demonstrationPeople.mireille.id), {
      page,
      action: page,
      typed,
    });
    if (!kept.done) throw new Error(kept.refusal);
  }
}
