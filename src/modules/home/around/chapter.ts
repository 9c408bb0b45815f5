import type { Chapter } from "#services/house";

import { aroundRoutes } from "./web/routes.tsx";

/** « Autour de moi »: what modules have to show on a map, gathered around a place. */
export const around: Chapter = {
  name: "around",
  routes: [{ at: "/autour-de-moi", pages: aroundRoutes }],
};
