import type { Chapter } from "#services/house";

import { reportableOffer } from "./actions/moderate-offer.ts";
import { keptRoutes } from "./web/kept-giver-routes.tsx";
import { giversOnMap } from "./web/on-map.ts";
import { showWhatItGives } from "./web/panels.tsx";
import { giverRoutes } from "./web/routes.tsx";
import { giverDeeds, giversKept } from "./web/texts.fr.ts";

const giverTables = ["exchanges.giver", "exchanges.offer"];

/** What persons and organisations say that they can give, and the directory of them. */
export const givers: Chapter = {
  name: "givers",
  deeds: giverDeeds,
  routes: [
    { at: "/entraide", mandate: "exchanges", pages: giverRoutes },
    { at: "/entraide/pour", pages: (app) => keptRoutes(app, "/:organisation") },
  ],
  entrusts: { exchanges: giverTables },
  rights: { "moderate-offers": giverTables, "read-givers": giverTables },
  panels: [{ place: "organisation", order: 25, mandate: "exchanges", show: showWhatItGives }],
  points: [giversOnMap],
  reportables: { offre: reportableOffer },
  keeps: [giversKept],
};
