import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT, GAPS } from "../domain/address.ts";
import { countGaps, RIGHT } from "./actions/count-gaps.ts";
import { countedRoutes, gapRoutes } from "./web/routes.tsx";
import { deedTexts, keptCountedTexts } from "./web/texts.fr.ts";

const counted = ["homecare.counted"];

/** Visits without anyone, by commune, day and part of the day: of who agreed to be counted, never who. */
export const gaps: Chapter = {
  name: "gaps",
  routes: [
    { at: GAPS, pages: gapRoutes },
    { at: AT, mandate: HOME, pages: countedRoutes },
  ],
  entrusts: { [HOME]: counted },
  rights: {
    [RIGHT]: [
      ...counted,
      "homecare.visit",
      "homecare.assignment",
      "homecare.cannot_come",
      "homecare.asked_body",
    ],
    "homecare-about-person": counted,
  },
  jobs: { "count-gaps": countGaps },
  deeds: deedTexts,
  keeps: [keptCountedTexts],
};
