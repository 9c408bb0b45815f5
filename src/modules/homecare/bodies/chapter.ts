import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import {
  endKeptOut,
  endOfClosed,
  endOfDissolved,
  endOfMerged,
  tellBack,
  tellComes,
  tellGap,
  tellWillNot,
} from "./actions/hears.ts";
import { endLeft, leaveParties } from "./actions/leave-parties.ts";
import { BODIES } from "./domain/address.ts";
import { bodyKinds } from "./web/kinds.ts";
import { waitsOnLapsed } from "./web/lapsed.tsx";
import { showBody, waitsOfBodies } from "./web/panels.tsx";
import { askRoutes, bodyRoutes } from "./web/routes.tsx";
import { deedTexts, keptAskedTexts } from "./web/texts.fr.ts";

const asked = ["homecare.asked_body"];

/** Bodies that come to homes: one asks one of them, it says who comes, one says « pas cette personne », any side ends it. */
export const bodies: Chapter = {
  name: "bodies",
  routes: [
    { at: BODIES, pages: bodyRoutes },
    { at: AT, mandate: HOME, pages: askRoutes },
  ],
  entrusts: { [HOME]: asked },
  rights: {
    "homecare-bodies": [
      ...asked,
      "homecare.assignment",
      "homecare.cannot_come",
      "homecare.visit",
      "homecare.passed",
      "gifts.gift",
    ],
    "homecare-about-person": asked,
    "write-mail": asked,
  },
  jobs: { "leave-parties": leaveParties },
  hears: {
    "organisations.dissolved": endOfDissolved,
    "organisations.merged": endOfMerged,
    "organisations.work-ended": endLeft,
    "organisations.role-ended": endLeft,
    "access.kept-out": endKeptOut,
    "homecare.closed": endOfClosed,
    "homecare.cannot-come": tellGap,
    "homecare.comes": tellComes,
    "homecare.will-not-come": tellWillNot,
    "homecare.back": tellBack,
  },
  notificationKinds: bodyKinds,
  panels: [
    { place: "organisation-aside", order: 36, show: showBody },
    { place: "feed", order: 16, waits: waitsOfBodies },
    { place: "feed", order: 7, waits: waitsOnLapsed },
  ],
  deeds: deedTexts,
  besidesTheGate,
  keeps: [keptAskedTexts],
};
