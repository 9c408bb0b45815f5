import { knownId, newId } from "#basics/id";
import { joinPartyIn, makePartyIn, seal, shareIn } from "#modules/access";
import { addTaskIn } from "#modules/tasks";
import { ownSpaceOf } from "#rules/access";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";
import { fingerprint } from "#services/keys";

import { consentOnPageIn } from "../../src/modules/access/actions/say-again.ts";
import { sharingText } from "../../src/modules/access/actions/texts.fr.ts";
import { saveConsent } from "../../src/modules/access/store/consents.ts";
import { savePaper } from "../../src/modules/access/store/papers.ts";
import { keepText } from "../../src/modules/access/store/texts.ts";
import type { TestHouse } from "../support/house.ts";

const { lucienne, malika } = demonstrationPeople;
const party = knownId<"Party">("5d0c4c1e-7a3f-4b7e-9a55-2f3b8f0f4e01");

/** Who shares, and who it is shared with, alone know. */
export const knownTo: readonly string[] = [];

export const paths = [
  "/moi/partages",
  "/temoin",
  "/agir/partages",
  "/moi/partages/nouveau",
  "/moi/partages/vu",
  "/moi/partages/vu?page=2",
  "/moi/partages/nouveau/taches",
  `/moi/partages/de/${lucienne.id}`,
  `/moi/partages/comme/${malika.id}`,
  `/moi/partages/nouveau/taches/${malika.id}`,
  `/moi/partages/nouveau/taches-${newId()}`,
  `/moi/partages/groupes/${party}`,
];

/** Lucienne has a task of her own, and lets Malika see all of them; Malika is among those who help her, too. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(lucienne.id), async (work) => {
    const space = ownSpaceOf(lucienne.id);
    const asked = { title: "Rendre le livre à Malika", due: undefined, assignee: undefined };
    const added = await addTaskIn(work, { space, ...asked });
    if (!added.done) throw new Error(added.refusal);
    const shared = await shareIn(work, {
      space,
      tables: ["tasks.task"],
      row: undefined,
      to: { person: malika.id },
      until: undefined,
      purpose: "Les livres",
      text: sharingText,
    });
    if (!shared.done) throw new Error(shared.refusal);
    await consentOnPageIn(work, { sharing: shared.value });
    // Somebody of another body wrote that she said so before them.
    await saveConsent(work, {
      id: newId<"Consent">(),
      space,
      sharing: shared.value,
      sentence: await seal(work, space, "Malika voit toutes vos tâches"),
      text: await keepText(work, sharingText),
      channel: "telephone",
      witness: malika.id,
      mandate: undefined,
      saidAt: work.now,
    });
    await savePaper(work, {
      id: newId<"Paper">(),
      space,
      sharing: shared.value,
      openedAt: work.now,
      under: newId<"Mandate">(),
      endsAt: work.now.add({ hours: 24 }),
      sentence: await seal(work, space, "Malika voit toutes vos tâches"),
      printed: { at: work.now, text: await keepText(work, sharingText), lines: ["Rendre"] },
      mark: fingerprint(app, "witness-code", "lucienne"),
    });
    await makePartyIn(work, { id: party, space, name: "Celles qui m’aident", keptBy: "trial" });
    await joinPartyIn(work, { party, person: malika.id, keptBy: "trial" });
  });
}
