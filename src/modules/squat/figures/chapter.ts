import type { Chapter } from "#services/house";

import { figuresRoutes } from "./web/routes.tsx";

/** What came of the days, in numbers: of the territory, and of each structure (mission, S5). */
export const figures: Chapter = {
  name: "figures",
  routes: [{ at: "/squat/chiffres", pages: figuresRoutes }],
};
