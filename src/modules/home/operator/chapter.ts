import type { Chapter } from "#services/house";

import { governanceRoutes } from "./web/governance-routes.tsx";
import { showOperatorWay, waitsInMessages } from "./web/panel.tsx";
import { operatorRoutes } from "./web/routes.tsx";

/** The pages of who keeps the instance, and how it is governed. */
export const operator: Chapter = {
  name: "operator",
  routes: [
    { at: "/gouvernance", pages: governanceRoutes },
    { at: "/operateur", pages: operatorRoutes },
  ],
  panels: [
    { place: "my-data", order: 5, show: showOperatorWay },
    { place: "feed", order: 4, waits: waitsInMessages },
  ],
};
