import type { OwnWay, Part } from "#services/house";

import { AT } from "../domain/address.ts";

const says = "Des mots et des photos entre deux personnes proches, lus d’elles seules.";

/** Its place among the pages of what is one’s own (`Part`). */
export const parts: readonly Part[] = [
  { section: "mine", order: 3.87, label: "Nos nouvelles", at: AT, says, for: "known" },
];

export const ownWays: readonly OwnWay[] = [{ label: "Nos nouvelles", at: AT, says }];
