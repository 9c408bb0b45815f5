import type { Chapter } from "#services/house";

import { TOGETHER } from "../domain/address.ts";
import { countQuarters, RIGHT } from "./actions/count-quarters.ts";
import { togetherRoutes } from "./web/routes.tsx";

/** What is done together for those at home here: of a territory, by the quarter, never under five persons. */
export const together: Chapter = {
  name: "together",
  routes: [{ at: TOGETHER, pages: togetherRoutes }],
  rights: {
    [RIGHT]: [
      "homecare.passed",
      "gifts.gift",
      "exchanges.favour",
      "calendar.came",
      "calendar.occurrence",
    ],
  },
  jobs: { "count-quarters": countQuarters },
};
