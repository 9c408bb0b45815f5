import type { Chapter } from "#services/house";

import { compileAlerts } from "./actions/compile-alerts.ts";
import {
  matchNewCall,
  recallFollowed,
  tellChangedCall,
  tellWithdrawnCall,
} from "./actions/match-alerts.ts";
import { myFollowedCalls } from "./web/dated.ts";
import { alertKinds } from "./web/kinds.ts";
import { linkedAlertRoutes, myAlertRoutes } from "./web/routes.tsx";
import { alertDeeds, alertsKept } from "./web/texts.fr.ts";

const ofAlerts = ["calls.alert", "calls.alert_anchor", "calls.alert_match"];

/** What one is told of by letter: a search, a call that one follows. */
export const alerts: Chapter = {
  name: "alerts",
  deeds: alertDeeds,
  routes: [
    { at: "/moi/alertes", mandate: "calls", pages: myAlertRoutes },
    { at: "/l/alerte", pages: linkedAlertRoutes },
  ],
  entrusts: { calls: ofAlerts },
  rights: {
    "keep-alerts": ofAlerts,
    "calls-hears": ofAlerts,
    "write-mail": ofAlerts,
    "recall-followed": ofAlerts,
    "compile-alerts": ofAlerts,
    "forget-unconfirmed-alerts": ofAlerts,
    "forget-stopped-alerts": ofAlerts,
  },
  jobs: { "recall-followed": recallFollowed, "compile-alerts": compileAlerts },
  hears: {
    "calls.call-published": matchNewCall,
    "calls.call-changed": tellChangedCall,
    "calls.call-withdrawn": tellWithdrawnCall,
  },
  dated: [myFollowedCalls],
  notificationKinds: alertKinds,
  keeps: [alertsKept],
};
