import { knownId } from "#basics/id";
import { seeOccasionIn } from "#modules/calendar";
import { sayGiftAboutIn } from "#modules/gifts";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

/** A workshop that Ateliers de la Citadelle hold, open to everyone. */
const WORKSHOP = knownId<"Occasion">("5e0c7a1b-3d92-4f6a-9c48-7b1e2a6d4f33");

export const knownTo: readonly string[] = ["Lucienne", "Farida"];

export const paths = [`/rendez-vous/${WORKSHOP}`, "/moi/donne", "/moi/fil"];

/** Lucienne said that she gave three hours about that workshop: on its page, nobody but she and who keeps the structure reads so. */
export async function differ(app: TestHouse): Promise<void> {
  const { id } = demonstrationPeople.lucienne;
  await app.transaction(person(id), async (work) => {
    const seen = await seeOccasionIn(work, { occasion: WORKSHOP });
    const [date] = seen?.dates ?? [];
    if (seen === undefined || date === undefined) throw new Error("there is no such workshop");
    const day = Temporal.PlainDate.from("2026-11-02");
    const told = await sayGiftAboutIn(work, {
      about: { table: "calendar.occurrence", id: date.id },
      giver: { kind: "person", id },
      receiver: { kind: "organisation", id: knownId<"Organisation">(seen.occasion.space) },
      kind: "hours",
      unit: "quarters",
      count: 12,
      isLent: false,
      from: day,
      until: day,
      words: "Accueil de l’atelier",
    });
    if (!told.done) throw new Error(told.refusal);
  });
}
