import type { Chapter } from "#services/house";

import { favourRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts } from "./web/texts.fr.ts";

/** What somebody did for a neighbour, said and thanked. */
export const favours: Chapter = {
  name: "favours",
  deeds: deedTexts,
  routes: [{ at: "/coups-de-pouce", mandate: "favours", pages: favourRoutes }],
  entrusts: { favours: ["exchanges.favour"] },
  keeps: [keptTexts],
};
