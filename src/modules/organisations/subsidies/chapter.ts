import type { Chapter } from "#services/house";

import { subsidiesOnMap } from "./web/on-map.ts";
import { showSubsidiesOf } from "./web/panel.tsx";
import { subsidyRoutes } from "./web/routes.tsx";
import { subsidyTexts } from "./web/texts.fr.ts";

/** Who funds whom, from what administrations publish. */
export const subsidies: Chapter = {
  name: "subsidies",
  routes: [{ at: "/subventions", pages: subsidyRoutes }],
  footer: [{ label: subsidyTexts.footer, at: "/subventions" }],
  points: [subsidiesOnMap],
  panels: [{ place: "organisation-aside", order: 40, show: showSubsidiesOf }],
};
