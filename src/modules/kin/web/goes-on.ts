import type { GoesOn, PersonId, Work } from "#services/house";

import { endBondIn } from "../actions/ask-bond.ts";
import { seeBondsIn } from "../actions/see-bonds.ts";
import { bondAt } from "../domain/address.ts";
import { goesOnTexts as texts } from "./texts.fr.ts";

/** With whom of these the person who acts exchanges news: said once, of what one does oneself. */
export async function goesOn(work: Work, persons: readonly PersonId[]): Promise<readonly GoesOn[]> {
  return ((await seeBondsIn(work)) ?? [])
    .filter(({ person, standing }) => standing === "agreed" && persons.includes(person))
    .map(({ id, person }): GoesOn => ({
      with: person,
      side: "mine",
      what: "news",
      says: texts.says,
      at: bondAt(id),
      go: texts.go,
      end: (then) => endBondIn(then, { bond: id }),
    }));
}
