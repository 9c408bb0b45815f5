import type { Module } from "#services/house";

import { aboutPerson, forgetOldReportsIn } from "./actions/about-person.ts";
import { tellReportsIn } from "./actions/see-reports.ts";
import { up } from "./store/migrations/0001-moderation.ts";
import { up as blocks } from "./store/migrations/0002-blocks.ts";
import { operatorRoutes, reportRoutes, verdictRoutes } from "./web/routes.tsx";
import { texts } from "./web/texts.fr.ts";

/** Anyone reports a public thing; the operator hides it or keeps it, with reasons. */
export const moderation: Module = {
  name: "moderation",
  floor: 3,
  needs: ["people", "notifications"],
  migrations: { "0001_moderation": { up }, "0002_blocks": { up: blocks } },
  routes: [
    { at: "/signaler", pages: reportRoutes },
    { at: "/moderation", pages: verdictRoutes },
    { at: "/operateur/signalements", pages: operatorRoutes },
  ],
  rights: {
    report: ["moderation.report"],
    "forget-reports": ["moderation.report"],
    "see-blocks": ["moderation.block"],
    welcome: ["moderation.first_act"],
    "moderation-about-person": ["moderation.block", "moderation.first_act"],
  },
  jobs: {
    "forget-reports": {
      cron: "43 2 * * *",
      run: async (app, _, actor) => {
        await app.transaction(actor, forgetOldReportsIn);
      },
    },
  },
  operatorCards: [{ title: texts.module.card, at: "/operateur/signalements", tell: tellReportsIn }],
  keeps: [texts.module.kept],
  aboutPerson,
};
