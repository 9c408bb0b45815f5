import type { Listener, Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { forgetGiverOfGone } from "./actions/givers-of-person.ts";
import { reportableOffer } from "./actions/moderate-offer.ts";
import { listForSitemapIn } from "./actions/list-orientations.ts";
import { reportableLine } from "./actions/moderate-line.ts";
import { reportableWord } from "./actions/moderate-word.ts";
import { orientationArchive } from "./actions/orientation-archive.ts";
import {
  rereadLines,
  rereadOfDissolved,
  rereadOfLeft,
  rereadOfMerged,
} from "./actions/reread-lines.ts";
import { retains } from "./actions/retains.ts";
import { fillExchanges } from "./demonstration/fill-exchanges.ts";
import { fillFavours } from "./demonstration/fill.ts";
import { admitJob, keepTime } from "./actions/keep-time.ts";
import {
  giveBackExchangesOfMerged,
  passExchangesOfMerged,
  stopAsksOfForgotten,
} from "./actions/sides-merged.ts";
import { routeNeedJob } from "./actions/route-need.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-favours.ts";
import { up as givers } from "./store/migrations/0002-givers.ts";
import { up as orientation } from "./store/migrations/0003-orientation.ts";
import { up as agreements } from "./store/migrations/0004-exchanges.ts";
import { up as quiet } from "./store/migrations/0006-quiet.ts";
import { up as notToTheHolder } from "./store/migrations/0010-not-to-the-holder.ts";
import { up as words } from "./store/migrations/0005-words-and-telephones.ts";
import { up as needOfLine } from "./store/migrations/0006-need-of-a-line.ts";
import { exchangeLetters } from "./web/exchange-letters.ts";
import { exchangeDeeds } from "./web/exchange-page-texts.fr.ts";
import { exchangeRoutes } from "./web/exchange-routes.tsx";
import { exchangeLinkRoutes } from "./web/link-routes.tsx";
import { fillGivers } from "./demonstration/fill-givers.ts";
import { showWhatItGives } from "./web/giver-panels.tsx";
import { giverRoutes } from "./web/giver-routes.tsx";
import { giverDeeds, giversKept } from "./web/giver-texts.fr.ts";
import { keptRoutes } from "./web/kept-giver-routes.tsx";
import { fillOrientations } from "./demonstration/fill-orientation.ts";
import { orientationKinds } from "./web/orientation-kinds.ts";
import { showLinesAwaiting, showLinesOf, showTablesOf } from "./web/orientation-panels.tsx";
import { orientationRoutes } from "./web/orientation-routes.tsx";
import { keptTexts as orientationsKept } from "./web/orientation-texts.fr.ts";
import { showAwaited, showWaiting } from "./web/panels.tsx";
import { talkDeeds, talkKept } from "./web/talk-texts.fr.ts";
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
  "exchanges.word",
];

const telephoneTables = ["exchanges.telephone", "exchanges.telephone_shown"];

/** Listeners of one event, one after the other. */
function inTurn(...listeners: readonly Listener[]): Listener {
  return async (work, told) => {
    for (const listener of listeners) await listener(work, told);
  };
}

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
    "0006_quiet": { up: quiet },
    "0010_not_to_the_holder": { up: notToTheHolder },
    "0005_words-and-telephones": { up: words },
    "0006_need-of-a-line": { up: needOfLine },
  },
  deeds: { ...deedTexts, ...giverDeeds, ...exchangeDeeds, ...talkDeeds },
  routes: [
    { at: "/coups-de-pouce", mandate: "favours", pages: favourRoutes },
    { at: "/echanges", mandate: "exchanges", pages: exchangeRoutes },
    { at: "/l/echange", pages: exchangeLinkRoutes },
    { at: "/entraide", mandate: "exchanges", pages: giverRoutes },
    { at: "/entraide/pour", pages: (app) => keptRoutes(app, "/:organisation") },
    { at: "/orientations", pages: orientationRoutes },
  ],
  menu: [{ label: texts.menu, at: "/echanges" }],
  entrusts: {
    favours: ["exchanges.favour"],
    exchanges: [
      ...exchangeTables,
      ...orientationTables,
      "exchanges.giver",
      "exchanges.offer",
      "exchanges.telephone_shown",
    ],
  },
  rights: {
    "exchanges-about-person": [
      "exchanges.favour",
      "exchanges.giver",
      "exchanges.offer",
      "exchanges.exchange",
    ],
    "moderate-offers": ["exchanges.giver", "exchanges.offer"],
    "read-givers": ["exchanges.giver", "exchanges.offer"],
    "exchanges-work": [...exchangeTables, ...telephoneTables, "exchanges.giver", "exchanges.offer"],
    "moderate-words": ["exchanges.word"],
    "forget-telephones": ["exchanges.telephone_shown"],
    "write-mail": [...exchangeTables, ...orientationTables],
    "orientation-write": orientationTables,
    "reread-lines": [...orientationTables, "circles.circle"],
    "exchanges-hears": [...orientationTables, "circles.circle"],
    "propose-rest": ["exchanges.orientation"],
  },
  jobs: {
    "exchanges-keep-time": keepTime,
    "exchanges-admit": admitJob,
    "exchanges-route": routeNeedJob,
    "reread-lines": rereadLines,
  },
  hears: {
    "circles.left": rereadOfLeft,
    "organisations.dissolved": rereadOfDissolved,
    "organisations.merged": inTurn(rereadOfMerged, passExchangesOfMerged),
    "organisations.unmerged": giveBackExchangesOfMerged,
    "organisations.forgotten": inTurn(stopAsksOfForgotten, forgetGiverOfGone),
  },
  notificationKinds: { ...exchangeLetters, ...orientationKinds },
  panels: [
    { place: "feed", order: 10, mandate: "exchanges", show: showAwaited },
    { place: "feed", order: 11, mandate: "favours", show: showWaiting },
    { place: "feed", order: 17, show: showLinesAwaiting },
    { place: "circle", order: 40, show: showTablesOf },
    { place: "organisation", order: 20, show: showLinesOf },
    { place: "organisation", order: 25, mandate: "exchanges", show: showWhatItGives },
  ],
  circleArchive: orientationArchive,
  sitemap: listForSitemapIn,
  reportables: { offre: reportableOffer, orientation: reportableLine, mot: reportableWord },
  retains,
  besidesTheGate,
  aboutPerson,
  fates,
  demonstration: async (app) => {
    await fillFavours(app);
    await fillGivers(app);
    await fillOrientations(app);
    await fillExchanges(app);
  },
  keeps: [keptTexts, giversKept, talkKept, orientationsKept],
};
