import type { Chapter } from "#services/house";

import { retains } from "./actions/retains.ts";
import { beforehandLetter } from "./web/letters.ts";
import { showBeforehand } from "./web/panels.tsx";
import { beforehandLinkRoutes, beforehandRoutes } from "./web/routes.tsx";

const tables = ["exchanges.beforehand"];

/** A yes that one person gives beforehand for an organisation: what is taken by it is their step, dated. */
export const beforehand: Chapter = {
  name: "beforehand",
  routes: [
    // Nothing of an organisation is entrusted: under a mandate one is there as a visitor.
    { at: "/entraide/oui-d-avance", pages: beforehandRoutes },
    { at: "/l/oui-d-avance", pages: beforehandLinkRoutes },
  ],
  rights: {
    "exchanges-work": tables,
    "exchanges-about-person": tables,
    "forget-beforehand": tables,
    "write-mail": tables,
  },
  notificationKinds: { "exchanges.beforehand": beforehandLetter },
  panels: [{ place: "organisation", order: 26, show: showBeforehand }],
  retains,
};
