import type { Chapter } from "#services/house";

import { HERE } from "./domain/search.ts";
import { placesOnMap } from "./web/on-map.ts";
import { showAtVenue } from "./web/panels.tsx";
import { findRoutes } from "./web/routes.tsx";

/** Where to work for a day: near a commune, on the way, on a day, by what one finds there. */
export const find: Chapter = {
  name: "find",
  routes: [{ at: HERE, pages: findRoutes }],
  points: [placesOnMap],
  panels: [{ place: "venue", order: 20, show: showAtVenue }],
};
