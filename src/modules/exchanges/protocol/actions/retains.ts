import { type Retention, withRight } from "#services/house";

import { TELEPHONE_DAYS } from "../domain/telephone.ts";
import { sweepShownTelephones } from "../store/telephones.ts";
import { retained } from "./retains-texts.fr.ts";

/** Telephones shown in exchanges that both closed. */
export const retains: readonly Retention[] = [
  {
    ...retained.telephones,
    name: "telephones-shown",
    howLong: `P${TELEPHONE_DAYS}D`,
    sweep: (work, before) =>
      withRight(work, "forget-telephones", (lent) => sweepShownTelephones(lent, before)),
  },
];
