import { readyFile } from "#modules/access";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { operator, person } from "#services/house";

import { beginClaim } from "../../src/modules/organisations/claims/actions/begin-claim.ts";
import { askLetter } from "../../src/modules/organisations/claims/actions/codes.ts";
import { giveDocument } from "../../src/modules/organisations/claims/actions/documents.ts";
import { myClaimIn } from "../../src/modules/organisations/claims/actions/open-claim.ts";
import { prepareLetter } from "../../src/modules/organisations/claims/actions/print-letter.ts";
import { askVouch, vouch } from "../../src/modules/organisations/claims/actions/vouch.ts";
import { demonstrationOrganisations } from "../../src/modules/organisations/data/demonstration-organisations.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who keeps the instance reads the claims; the claimants and those whom they ask are not among those who look. */
export const knownTo: readonly string[] = ["operator"];

const as = (key: DemonstrationPersonKey) => person(demonstrationPeople[key].id);

/** A stranger claims, another shows a paper and has a letter and a vouch: nobody else learns of it. */
export async function differ(app: TestHouse): Promise<void> {
  const { "grande-tablee": table, potagers, walkers } = organisations();
  await beginClaim(app, as("thierry"), {
    organisation: table,
    role: "board",
    words: "Je les remplace.",
  });
  const minutes = valueOf(await readyFile({ name: "pv.txt", bytes: Buffer.from("Damien, élu.") }));
  valueOf(await giveDocument(app, as("damien"), { organisation: potagers, file: minutes }));
  valueOf(await askVouch(app, as("damien"), { organisation: potagers, from: walkers.id }));
  const { claim } = valueOf(
    await app.transaction(as("damien"), (work) => myClaimIn(work, potagers)),
  );
  valueOf(await vouch(app, as(walkers.by), { claim: claim.id, as: walkers.id }));
  valueOf(await askLetter(app, as("damien"), { organisation: potagers }));
  const keeper = operator(demonstrationPeople.maelle.id);
  valueOf(await prepareLetter(app, keeper, { claim: claim.id, seat: "Une autre adresse" }));
}

function organisations() {
  return {
    "grande-tablee": demonstrationOrganisations["grande-tablee"].id,
    potagers: demonstrationOrganisations.potagers.id,
    walkers: { id: demonstrationOrganisations["semelles-de-vent"].id, by: "thierry" },
  } as const;
}
