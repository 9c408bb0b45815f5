import type { OwnWay, Part } from "#services/house";

import { PAPERS } from "./at.ts";
import { witnessTexts } from "./witness-texts.fr.ts";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "mine",
    order: 5.5,
    label: "Partages",
    at: "/moi/partages",
    says: "Qui voit quoi de ce qui est à vous, et jusqu’à quand.",
    for: "nobody",
  },
  {
    section: "mine",
    order: 5.6,
    label: "Être témoin d’un oui",
    at: "/temoin",
    says: "Écrire ce que quelqu’un a dit devant vous, avec le code d’une feuille.",
    for: "nobody",
  },
];

/** For who acts for somebody: the way to the sheets that a witness reads. */
export const papersWay: OwnWay = {
  label: witnessTexts.actingWay,
  at: PAPERS,
  says: witnessTexts.actingLead,
  whileActing: true,
};
