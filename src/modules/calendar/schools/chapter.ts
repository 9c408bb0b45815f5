import type { Chapter } from "#services/house";

import { schoolsCard, schoolsRoutes, AT } from "./web/routes.tsx";

/** School holidays that series leave out: what is known, and what who operates is told is missing. */
export const schools: Chapter = {
  name: "schools",
  routes: [{ at: AT, pages: schoolsRoutes }],
  operatorCards: [schoolsCard],
};
