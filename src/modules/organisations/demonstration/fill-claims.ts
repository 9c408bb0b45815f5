import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { readyFile } from "#modules/access";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type Actor, type App, operator, person, type Work } from "#services/house";

import { askLetterIn } from "../claims/actions/codes.ts";
import { giveDocumentIn } from "../claims/actions/documents.ts";
import { mergeOrganisationsIn } from "../directory/actions/merge.ts";
import { prepareLetterIn, sayPostedIn } from "../claims/actions/print-letter.ts";
import { myClaimIn } from "../claims/actions/open-claim.ts";
import { askVouchIn, vouchIn } from "../claims/actions/vouch.ts";
import {
  allDemonstrationOrganisations,
  type DemonstrationOrganisationKey,
  demonstrationOrganisations,
} from "../data/demonstration-organisations.ts";
import type { ClaimId } from "../domain/claim.ts";

const idOf = (key: DemonstrationOrganisationKey) => demonstrationOrganisations[key].id;
const as = (key: DemonstrationPersonKey) => person(demonstrationPeople[key].id);
const KEEPER = "maelle";

/** What was done to show that the claims are right, and the two that were one. */
export async function fillClaims(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const at = async <T>(actor: Actor, daysAgo: number, run: (work: Work) => Promise<T>) =>
    app.transaction(actor, (work) =>
      run({ ...work, now: instantOf({ daysAgo, hour: "10:30" }, today) }),
    );
  const keeper = operator(demonstrationPeople[KEEPER].id);

  await at(as("malika"), 9, (work) =>
    askVouchIn(work, { organisation: idOf("pas-a-pas"), from: idOf("grande-tablee") }),
  );
  const claim = await claimOf(app, "malika", "pas-a-pas");
  await at(as("solene"), 8, (work) => vouchIn(work, { claim, as: idOf("grande-tablee") }));
  await at(as("malika"), 5, (work) =>
    askVouchIn(work, { organisation: idOf("pas-a-pas"), from: idOf("four-de-la-vallee") }),
  );
  await at(as("malika"), 3, (work) => askLetterIn(work, { organisation: idOf("pas-a-pas") }));

  await at(as("damien"), 12, (work) => askLetterIn(work, { organisation: idOf("potagers") }));
  const letter = await claimOf(app, "damien", "potagers");
  const seat = "Les potagers de Saillans\nMairie\n26340 Saillans";
  await at(keeper, 9, (work) => prepareLetterIn(work, { claim: letter, seat }));
  await at(keeper, 8, (work) => sayPostedIn(work, { claim: letter }));

  const minutes = await readyFile({
    name: "assemblee-de-mars.txt",
    bytes: Buffer.from("Assemblée du 14 mars. Trésorier : Bruno, élu à l’unanimité.\n"),
  });
  if (!minutes.done) throw new Error(minutes.refusal);
  await at(as("bruno"), 1, (work) =>
    giveDocumentIn(work, { organisation: idOf("comite-des-fetes"), file: minutes.value }),
  );
  for (const { id: gone, mergedInto } of allDemonstrationOrganisations)
    if (mergedInto !== undefined && isKey(mergedInto.organisation)) {
      const kept = idOf(mergedInto.organisation);
      await at(keeper, mergedInto.daysAgo, (work) =>
        mergeOrganisationsIn(work, { gone, kept, reason: "La même antenne, ajoutée deux fois." }),
      );
    }
}

function isKey(key: string): key is DemonstrationOrganisationKey {
  return key in demonstrationOrganisations;
}

/** The claim of somebody that waits. */
async function claimOf(
  app: App,
  key: DemonstrationPersonKey,
  organisation: DemonstrationOrganisationKey,
): Promise<ClaimId> {
  const found = await app.transaction(person(demonstrationPeople[key].id), (work) =>
    myClaimIn(work, idOf(organisation)),
  );
  if (!found.done) throw new Error(`${key} claims nothing: ${found.refusal}`);
  return found.value.claim.id;
}
