import type { Module } from "#services/house";

import { alertOperator } from "./actions/alert-operator.ts";
import { applyRetention } from "./actions/apply-retention.ts";
import { names } from "./names.fr.ts";
import { up as retention } from "./store/migrations/0001-retention.ts";
import { up as alerts } from "./store/migrations/0002-alerts.ts";
import { up as incidents } from "./store/migrations/0003-incidents.ts";
import { backupsCard, backupsRoutes } from "./web/backups-routes.tsx";
import { bounceCommand } from "./web/bounce-command.ts";
import { healthCard, healthRoutes } from "./web/health-routes.tsx";
import { stateCard } from "./web/state-card.ts";
import { stateKeeperRoutes, stateRoutes } from "./web/state-routes.tsx";
import { stateTexts } from "./web/state-texts.fr.ts";
import { limitsCard, limitsRoutes } from "./web/limits-routes.tsx";
import { metricsTokenCommand } from "./web/metrics-command.ts";
import { metricsRoutes } from "./web/metrics-routes.ts";
import { retentionRoutes } from "./web/retention-routes.tsx";

/** What a volunteer needs to operate an instance alone, and what is told to everyone of how it is. */
export const operation: Module = {
  name: "operation",
  floor: 12,
  needs: ["people", "access", "notifications"],
  names,
  migrations: {
    "0001_retention": { up: retention },
    "0002_alerts": { up: alerts },
    "0003_incidents": { up: incidents },
  },
  routes: [
    { at: "/confidentialite/durees", pages: retentionRoutes },
    { at: "/operateur/sante", pages: healthRoutes },
    { at: "/etat", pages: stateRoutes },
    { at: "/metrics", pages: metricsRoutes },
    { at: "/operateur/etat", pages: stateKeeperRoutes },
    { at: "/operateur/limites", pages: limitsRoutes },
    { at: "/operateur/sauvegardes", pages: backupsRoutes },
  ],
  operatorCards: [healthCard, backupsCard, stateCard, limitsCard],
  footer: [{ label: stateTexts.footer, at: "/etat" }],
  commands: [bounceCommand, metricsTokenCommand],
  jobs: { "apply-retention": applyRetention, "alert-operator": alertOperator },
  sitemap: () => Promise.resolve([{ at: "/confidentialite/durees" }, { at: "/etat" }]),
};
