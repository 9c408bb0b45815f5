import { newId } from "#basics/id";
import type { Result } from "#basics/result";
import { makeCircleIn } from "#modules/circles";
import { addYearDateIn, keepPaperIn, tickYearDateIn, wantRecallsIn } from "#modules/organisations";
import { attachPaperIn, startJointAnswerIn } from "#modules/projects";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { demonstrationOrganisations } from "../../src/modules/organisations/data/demonstration-organisations.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** Odile keeps one paper and one date more, and attaches it to an answer in a circle that nobody knows of. */
export async function differ(app: TestHouse): Promise<void> {
  const { odile } = demonstrationPeople;
  await app.transaction(person(odile.id), async (work) => {
    const paper = sure(
      await keepPaperIn(work, {
        organisation: demonstrationOrganisations["racines-du-roubion"].id,
        kind: "other",
        title: "Bail du jardin de Bourdeaux",
        dated: work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate(),
        expires: undefined,
        file: { name: "bail.pdf", bytes: Buffer.from("%PDF-1.7 bail") },
      }),
    );
    const organisation = demonstrationOrganisations["racines-du-roubion"].id;
    const on = Temporal.PlainDate.from("2027-02-01");
    const date = {
      organisation,
      kind: "own",
      title: "Vendre le tracteur",
      on,
      isYearly: false,
    } as const;
    const own = sure(await addYearDateIn(work, date));
    const key = `own.${own}.2027`;
    sure(await tickYearDateIn(work, { organisation, key, isDone: true }));
    sure(await wantRecallsIn(work, { organisation, wants: false }));
    const circle = await makeCircleIn(work, {
      name: "Le jardin que nul ne connaît",
      kind: "local",
      isOpen: false,
      purpose: "Répondre sans le dire.",
      charter: ["On relit à deux."],
    });
    const answer = sure(
      await startJointAnswerIn(work, {
        circle,
        call: { id: newId<"Call">(), title: "Le jardin que nul ne connaît" },
        requirements: [],
      }),
    );
    sure(await attachPaperIn(work, { answer, paper, reader: odile.id }));
  });
}

function sure<T>(told: Result<T, string>): T {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
