import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { keptAdvanceTexts } from "./actions/kept.fr.ts";
import { retainsAdvances } from "./actions/retains.ts";
import { ADVANCES, RIGHT } from "./actions/standing.ts";
import { advanceRoutes } from "./web/routes.tsx";
import { deedTexts } from "./web/texts.fr.ts";

/** What who helps paid at the shop, given back from hand to hand: noted between two, and nothing paid. */
export const advances: Chapter = {
  name: "advances",
  routes: [{ at: AT, mandate: HOME, pages: advanceRoutes }],
  entrusts: { [HOME]: [ADVANCES] },
  rights: {
    [RIGHT]: [ADVANCES],
    "homecare-about-person": [ADVANCES],
  },
  deeds: deedTexts,
  besidesTheGate,
  retains: [retainsAdvances],
  keeps: [keptAdvanceTexts],
};
