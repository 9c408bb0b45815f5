import { newId } from "#basics/id";
import { keepPaperIn, sharePaperIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { demonstrationOrganisations } from "../../src/modules/organisations/data/demonstration-organisations.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** Odile keeps one paper more, and shares it with Bastien for an answer. */
export async function differ(app: TestHouse): Promise<void> {
  const { odile, bastien } = demonstrationPeople;
  await app.transaction(person(odile.id), async (work) => {
    const kept = await keepPaperIn(work, {
      organisation: demonstrationOrganisations["racines-du-roubion"].id,
      kind: "other",
      title: "Bail du jardin de Bourdeaux",
      dated: work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate(),
      expires: undefined,
      file: { name: "bail.pdf", bytes: Buffer.from("%PDF-1.7 bail") },
    });
    if (!kept.done) throw new Error(kept.refusal);
    const shared = await sharePaperIn(work, {
      paper: kept.value,
      reader: bastien.id,
      about: {
        table: "projects.answer",
        row: newId<"Answer">(),
        at: "/reponses",
        words: "Jardins nourriciers",
      },
    });
    if (!shared.done) throw new Error(shared.refusal);
  });
}
