import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT, PASSING } from "../domain/address.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { keptPassingTexts } from "./actions/kept.fr.ts";
import { GUEST } from "./actions/guest-link.ts";
import { reportablePassing } from "./actions/moderate-passing.ts";
import { retainsPassing, retainsUnconfirmed } from "./actions/retains.ts";
import { RIGHT } from "./actions/standing.ts";
import { tellTrusted } from "./actions/tell.ts";
import { guestRoutes } from "./web/guest-routes.tsx";
import { myFavours, myPromises } from "./web/dated.ts";
import { passingKinds } from "./web/kinds.ts";
import { waitsForYes } from "./web/panels.ts";
import { myPassingRoutes, passingRoutes } from "./web/routes.tsx";
import { deedTexts } from "./web/texts.fr.ts";

const passing = ["homecare.passing_ask", "homecare.passing_answer"];

/** One favour, on one day, asked of whoever passes, without a name: who answers reads one, and where, upon a yes. */
export const passers: Chapter = {
  name: "passing",
  routes: [
    { at: PASSING, pages: passingRoutes },
    { at: GUEST, pages: guestRoutes },
    { at: AT, mandate: HOME, pages: myPassingRoutes },
  ],
  entrusts: { [HOME]: passing },
  rights: {
    [RIGHT]: passing,
    "homecare-about-person": passing,
    "write-mail": passing,
  },
  panels: [{ place: "feed", order: 10, mandate: HOME, waits: waitsForYes }],
  dated: [myFavours, myPromises],
  hears: { "homecare.passing-yes": tellTrusted },
  notificationKinds: passingKinds,
  reportables: { "coup-de-main": reportablePassing },
  deeds: deedTexts,
  besidesTheGate,
  retains: [retainsPassing, retainsUnconfirmed],
  keeps: [keptPassingTexts],
};
