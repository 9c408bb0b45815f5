import type { Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { keepsApart } from "./actions/keep-apart.ts";
import { closeMonthsIn } from "./actions/keep-register.ts";
import { reportablePicture } from "./actions/reportable-picture.ts";
import { reportDenied } from "./actions/report-denied.ts";
import { retains } from "./actions/retains.ts";
import { moderatorsOfInstanceIn, seatAllIn } from "./actions/seat-review.ts";
import { tellReportsIn } from "./actions/see-reviews.ts";
import { fillModeration } from "./demonstration/fill.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-moderation.ts";
import { up as blocks } from "./store/migrations/0002-blocks.ts";
import { up as reviews } from "./store/migrations/0003-reviews.ts";
import { up as statements } from "./store/migrations/0004-statements.ts";
import { up as harassment } from "./store/migrations/0005-harassment.ts";
import { up as noNames } from "./store/migrations/0005-no-names-in-verdicts.ts";
import { moderationKinds } from "./web/kinds.ts";
import { blockRoutes, myModerationRoutes } from "./web/mine-routes.tsx";
import { moderatorRoutes } from "./web/moderator-routes.tsx";
import { showMine, waitsToModerate } from "./web/panels.tsx";
import { reportRoutes } from "./web/report-routes.tsx";
import { reviewRoutes } from "./web/review-routes.tsx";
import { texts } from "./web/texts.fr.ts";
import { verdictRoutes } from "./web/verdict-routes.tsx";
import { parts } from "./web/parts-texts.fr.ts";

const said = ["moderation.report", "moderation.appeal"];
const looked = ["moderation.review", "moderation.seat", "moderation.opinion"];
const persons = ["moderation.moderator", "moderation.concerned"];
const neighbours = ["moderation.block", "moderation.first_act"];

/** Anyone reports a public thing; two moderators decide, with reasons; others look again when it is contested. */
export const moderation: Module = {
  name: "moderation",
  floor: 3,
  needs: ["people", "access", "notifications"],
  names,
  migrations: {
    "0001_moderation": { up },
    "0002_blocks": { up: blocks },
    "0003_reviews": { up: reviews },
    "0004_statements": { up: statements },
    "0005_harassment": { up: harassment },
    "0005_no_names_in_verdicts": { up: noNames },
  },
  parts,
  routes: [
    { at: "/signaler", pages: reportRoutes },
    { at: "/moderation", pages: verdictRoutes },
    { at: "/moderer", pages: reviewRoutes },
    { at: "/operateur/moderateurs", pages: moderatorRoutes },
    { at: "/moi/moderation", pages: myModerationRoutes },
    { at: "/moi/bloquees", pages: blockRoutes },
  ],
  footer: [{ label: texts.module.footer, at: "/moderation" }],
  panels: [
    { place: "feed", order: 10, waits: waitsToModerate },
    { place: "my-data", order: 40, show: showMine },
  ],
  rights: {
    report: ["moderation.report"],
    moderate: [...said, ...looked, ...persons],
    "forget-reports": [...said, "moderation.review", "moderation.opinion"],
    "close-months": [...said, "moderation.review"],
    "seat-reviews": [],
    "write-mail": [...looked, "moderation.report", "moderation.moderator"],
    "see-blocks": ["moderation.block"],
    welcome: ["moderation.first_act"],
    "moderation-about-person": [...said, ...looked, ...persons, ...neighbours],
  },
  notificationKinds: moderationKinds,
  reportables: { photo: reportablePicture },
  hears: { "access.witness-denied": reportDenied },
  decidesOfOthers: async (work, person) => (await moderatorsOfInstanceIn(work)).includes(person),
  jobs: {
    "close-months": {
      cron: "13 1 * * *",
      run: (app, _, actor) => app.transaction(actor, closeMonthsIn),
    },
    "seat-reviews": {
      cron: "23 4 * * *",
      run: (app, _, actor) => app.transaction(actor, seatAllIn),
    },
  },
  operatorCards: [{ title: texts.module.card, at: "/moderer", tell: tellReportsIn }],
  keeps: [
    texts.module.kept,
    texts.module.keptBlocks,
    texts.module.keptModerating,
    texts.module.keptFirstAct,
  ],
  retains,
  keepsApart,
  besidesTheGate,
  aboutPerson,
  fates,
  demonstration: fillModeration,
  sitemap: () => Promise.resolve([{ at: "/moderation" }]),
};
