import type { Module } from "#services/house";

import { applyRetention } from "./actions/apply-retention.ts";
import { up as retention } from "./store/migrations/0001-retention.ts";
import { healthCard, healthRoutes } from "./web/health-routes.tsx";
import { retentionRoutes } from "./web/retention-routes.tsx";

/** What a volunteer needs to operate an instance alone, and what is told to everyone of how it is. */
export const operation: Module = {
  name: "operation",
  floor: 11,
  needs: [],
  migrations: { "0001_retention": { up: retention } },
  routes: [
    { at: "/confidentialite/durees", pages: retentionRoutes },
    { at: "/operateur/sante", pages: healthRoutes },
  ],
  operatorCards: [healthCard],
  jobs: { "apply-retention": applyRetention },
  sitemap: () => Promise.resolve([{ at: "/confidentialite/durees" }]),
};
