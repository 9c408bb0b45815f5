import type { Module } from "#services/house";

import { alertsOfPerson } from "./actions/alerts-of-person.ts";
import { listAddressesIn } from "./actions/list-addresses.ts";
import {
  forgetUnconfirmed,
  matchNewCall,
  recallFollowed,
  tellChangedCall,
  tellWithdrawnCall,
} from "./actions/match-alerts.ts";
import { reportableCall } from "./actions/report-call.ts";
import { fillCalls } from "./demonstration/fill.ts";
import { up as firstCalls } from "./store/migrations/0001-calls.ts";
import { up as alerts } from "./store/migrations/0002-alerts.ts";
import { up as packedNotices } from "./store/migrations/0005-packed-notices.ts";
import { up as facets } from "./store/migrations/0004-facets.ts";
import { up as shortLists } from "./store/migrations/0003-short-lists.ts";
import { alertKinds } from "./web/alert-kinds.ts";
import { askAlertRoutes, linkedAlertRoutes, myAlertRoutes } from "./web/alert-routes.tsx";
import { alertsKept } from "./web/alert-texts.fr.ts";
import { importCommand } from "./web/import-command.ts";
import { importRoutes } from "./web/import-routes.tsx";
import { importsCard } from "./web/imports-card.ts";
import { callRoutes } from "./web/routes.tsx";
import { texts } from "./web/texts.fr.ts";

const ofAlerts = ["calls.alert", "calls.alert_anchor", "calls.alert_match"];

/** Calls of the three kinds: gathered from their sources, searched, read, followed. */
export const calls: Module = {
  name: "calls",
  floor: 8,
  needs: ["people", "territory", "subjects", "access", "notifications", "moderation"],
  migrations: {
    "0001_calls": { up: firstCalls },
    "0002_alerts": { up: alerts },
    "0003_short_lists": { up: shortLists },
    "0004_facets": { up: facets },
    "0005_packed_notices": { up: packedNotices },
  },
  routes: [
    { at: "/operateur/imports", pages: importRoutes },
    { at: "/appels/alertes", pages: askAlertRoutes },
    { at: "/moi/alertes", pages: myAlertRoutes },
    { at: "/l/alerte", pages: linkedAlertRoutes },
    { at: "/appels", pages: callRoutes },
  ],
  commands: [importCommand],
  operatorCards: [importsCard],
  reportables: { call: reportableCall },
  sitemap: listAddressesIn,
  menu: [{ label: texts.menu, at: "/appels", order: 1 }],
  rights: {
    "import-calls": ["calls.refused_record"],
    "keep-alerts": ofAlerts,
    "calls-hears": ofAlerts,
    "write-mail": ofAlerts,
    "recall-followed": ofAlerts,
    "forget-unconfirmed-alerts": ofAlerts,
  },
  hears: {
    "calls.call-published": matchNewCall,
    "calls.call-changed": tellChangedCall,
    "calls.call-withdrawn": tellWithdrawnCall,
  },
  jobs: {
    "recall-followed": recallFollowed,
    "forget-unconfirmed-alerts": forgetUnconfirmed,
  },
  notificationKinds: alertKinds,
  keeps: [alertsKept],
  aboutPerson: alertsOfPerson,
  demonstration: fillCalls,
};
