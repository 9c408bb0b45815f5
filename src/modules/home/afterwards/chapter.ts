import type { Chapter } from "#services/house";

import { tellDeathsIn } from "./actions/see-deaths.ts";
import { RIGHT } from "./actions/standing.ts";
import { AT, DEATHS } from "./domain/address.ts";
import { waitsToldDead } from "./web/awaits.ts";
import { afterwardsKinds } from "./web/kinds.ts";
import { afterwardsRoutes, deathRoutes } from "./web/routes.tsx";
import { deathTexts, keptTexts } from "./web/texts.fr.ts";

/** What becomes of what is kept of somebody who died, as they said beforehand; who may say it; and its undoing. */
export const afterwards: Chapter = {
  name: "afterwards",
  routes: [
    { at: AT, pages: afterwardsRoutes },
    { at: DEATHS, pages: deathRoutes },
  ],
  rights: { [RIGHT]: ["home.afterwards"], "write-mail": ["home.afterwards"] },
  notificationKinds: afterwardsKinds,
  operatorCards: [{ title: deathTexts.card, at: DEATHS, tell: tellDeathsIn }],
  besidesTheGate: {
    "home.died":
      "a death is told by the house to whom something of the person reached: the gate is asked of them, not of who says it",
    "home.afterwards changed":
      "that whom somebody named tells of a death, or is named no more: a day, and nobody’s words",
    "home.not-dead": "that it was an error is told to the same, likewise",
    "house.act changed":
      "the act by which a death is said, or devices are closed, names whose it is, for nobody to read",
  },
  panels: [{ place: "feed", order: 2, waits: waitsToldDead }],
  keeps: [keptTexts],
};
