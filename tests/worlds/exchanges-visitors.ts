import { demonstrationPeople } from "#rules/people";
import { isCommuneCode } from "#rules/territory";
import { person } from "#services/house";

import { makeGiverIn } from "../../src/modules/exchanges/givers/actions/givers.ts";
import { saveTerms } from "../../src/modules/exchanges/givers/store/givers.ts";
import { sayOfferIn } from "../../src/modules/exchanges/givers/actions/keep-offers.ts";
import type { TestHouse } from "../support/house.ts";

/** Whoever has entered reads the directory; a visitor does not. */
export const knownTo: readonly string[] = ["a stranger", "Jean-Rémy", "Adrienne", "operator"];

export const paths = [
  "/entraide?ou=Crest",
  "/entraide?ou=Die",
  "/entraide?q=funambule",
  "/entraide?q=funambule&ou=Crest",
];

/** Somebody says in the directory what they give: as one more of many of a kind, and as one of very few of another. */
export async function differ(app: TestHouse): Promise<void> {
  const { mireille } = demonstrationPeople;
  const crest = "26108";
  if (!isCommuneCode(crest)) throw new Error("Crest is a commune");
  await app.transaction(person(mireille.id), async (work) => {
    for (const kind of ["skill", "help"] as const)
      await sayOfferIn(work, {
        organisation: undefined,
        kind,
        words: "Tenir la main du funambule",
        details: "Jusqu’au milieu de la corde.",
      });
    const giver = await makeGiverIn(work, { person: mireille.id });
    await saveTerms(work, giver.id, { ...giver, shown: true, commune: crest });
  });
}
