import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { forgetGiverOfGone } from "./actions/givers-of-person.ts";
import { reportableOffer } from "./actions/moderate-offer.ts";
import { fillFavours } from "./demonstration/fill.ts";
import { admitJob, keepTime } from "./actions/keep-time.ts";
import { routeNeedJob } from "./actions/route-need.ts";
import { up } from "./store/migrations/0001-favours.ts";
import { up as givers } from "./store/migrations/0002-givers.ts";
import { up as orientation } from "./store/migrations/0003-orientation.ts";
import { up as agreements } from "./store/migrations/0004-exchanges.ts";
import { exchangeLetters } from "./web/exchange-letters.ts";
import { exchangeRoutes } from "./web/exchange-routes.tsx";
import { exchangeLinkRoutes } from "./web/link-routes.tsx";
import { fillGivers } from "./demonstration/fill-givers.ts";
import { showWhatItGives } from "./web/giver-panels.tsx";
import { giverRoutes } from "./web/giver-routes.tsx";
import { giverDeeds, giversKept } from "./web/giver-texts.fr.ts";
import { keptRoutes } from "./web/kept-giver-routes.tsx";
import { showWaiting } from "./web/panels.tsx";
import { favourRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts, texts } from "./web/texts.fr.ts";

const orientationTables = [
  "exchanges.orientation",
  "exchanges.orientation_line",
  "exchanges.orientation_version",
  "exchanges.orientation_gap",
];

const exchangeTables = [
  "exchanges.need",
  "exchanges.exchange",
  "exchanges.terms",
  "exchanges.step",
  "exchanges.approver",
  "exchanges.learnt",
];

/** One needs, another gives: favours, what one can give, needs and their exchanges, orientation tables. */
export const exchanges: Module = {
  name: "exchanges",
  floor: 6,
  needs: [
    "people",
    "territory",
    "subjects",
    "access",
    "notifications",
    "organisations",
    "moderation",
    "circles",
    "currency",
  ],
  migrations: {
    "0001_favours": { up },
    "0002_givers": { up: givers },
    "0003_orientation": { up: orientation },
    "0004_exchanges": { up: agreements },
  },
  deeds: { ...deedTexts, ...giverDeeds },
  routes: [
    { at: "/coups-de-pouce", mandate: "favours", pages: favourRoutes },
    { at: "/echanges", mandate: "exchanges", pages: exchangeRoutes },
    { at: "/l/echange", pages: exchangeLinkRoutes },
    { at: "/entraide", mandate: "exchanges", pages: giverRoutes },
    { at: "/entraide/pour", pages: (app) => keptRoutes(app, "/:organisation") },
  ],
  menu: [{ label: texts.menu, at: "/echanges" }],
  rights: {
    "exchanges-about-person": ["exchanges.favour", "exchanges.giver", "exchanges.offer"],
    "moderate-offers": ["exchanges.giver", "exchanges.offer"],
    "read-givers": ["exchanges.giver", "exchanges.offer"],
    "exchanges-work": [...exchangeTables, "exchanges.giver", "exchanges.offer"],
    "write-mail": exchangeTables,
    "orientation-write": orientationTables,
  },
  jobs: {
    "exchanges-keep-time": keepTime,
    "exchanges-admit": admitJob,
    "exchanges-route": routeNeedJob,
  },
  notificationKinds: exchangeLetters,
  panels: [
    { place: "feed", order: 11, show: showWaiting },
    { place: "organisation", order: 25, show: showWhatItGives },
  ],
  hears: { "organisations.forgotten": forgetGiverOfGone },
  reportables: { offre: reportableOffer },
  aboutPerson,
  demonstration: async (app) => {
    await fillFavours(app);
    await fillGivers(app);
  },
  keeps: [keptTexts, giversKept],
};
