import type { Chapter } from "#services/house";

import { subsidiesOnMap } from "./web/on-map.ts";
import { showSubsidiesOf } from "./web/panel.tsx";
import { subsidyRoutes } from "./web/routes.tsx";

/** Who funds whom, from what administrations publish. */
export const subsidies: Chapter = {
  name: "subsidies",
  routes: [{ at: "/subventions", pages: subsidyRoutes }],
  points: [subsidiesOnMap],
  panels: [{ place: "organisation-aside", order: 40, show: showSubsidiesOf }],
};
