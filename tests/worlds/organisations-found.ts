import { demonstrationPeople } from "#rules/people";
import { operator } from "#services/house";

import { writeFound } from "../../src/modules/organisations/approvers/actions/found-address.ts";
import { demonstrationOrganisations } from "../../src/modules/organisations/data/demonstration-organisations.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who keeps the instance found it, and reads it. */
export const knownTo: readonly string[] = ["operator"];

/** An address was found of a park that nobody represents. */
export async function differ(app: TestHouse): Promise<void> {
  valueOf(
    await writeFound(app, operator(demonstrationPeople.maelle.id), {
      organisation: demonstrationOrganisations["cretes-claires"].id,
      email: "accueil@cretes-claires.example.org",
      words: "La maison du parc",
      source: "https://cretes-claires.example.org/nous-trouver",
      foundOn: app.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate(),
    }),
  );
}
