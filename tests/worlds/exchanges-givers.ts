import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { keepTermsIn } from "../../src/modules/exchanges/givers/actions/keep-terms.ts";
import { sayOfferIn } from "../../src/modules/exchanges/givers/actions/keep-offers.ts";
import { USUAL_RECEIVE } from "../../src/modules/exchanges/givers/domain/windows.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** Somebody says what they can give, and is not in the directory. */
export async function differ(app: TestHouse): Promise<void> {
  const mireille = person(demonstrationPeople.mireille.id);
  await app.transaction(mireille, async (work) => {
    await sayOfferIn(work, {
      organisation: undefined,
      kind: "skill",
      words: "Souffler son texte à qui l’oublie",
      details: "Depuis le premier rang.",
    });
    await keepTermsIn(work, {
      organisation: undefined,
      changes: { receive: { ...USUAL_RECEIVE, size: 7 } },
    });
  });
}
