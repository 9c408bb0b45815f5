import type { OwnWay, Part } from "#services/house";

import { AT, FOR_OTHERS } from "../domain/address.ts";

const says = "Une personne choisie, puis la suivante, jusqu’à ce que quelqu’un s’en occupe.";

const forOthers = "Qui veut vous prévenir en cas de besoin, et ce qui vous attend.";

/** Its parts in the sections of the house (`Part`): one's own, reached from one's own page, never from the menu. */
export const parts: readonly Part[] = [
  { section: "mine", order: 3.75, label: "Prévenir quelqu’un", at: AT, says, for: "known" },
  {
    section: "mine",
    order: 3.85,
    label: "On me prévient",
    at: FOR_OTHERS,
    says: forOthers,
    for: "known",
  },
];

export const ownWays: readonly OwnWay[] = [
  { label: "Prévenir quelqu’un : j’ai besoin d’aide", at: AT, says },
  { label: "On me prévient", at: FOR_OTHERS, says: forOthers },
];
