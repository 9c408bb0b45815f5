import type { Chapter } from "#services/house";

import { finishRecovery } from "./actions/settle-recovery.ts";
import {
  followRoutes,
  keepRoutes,
  lostRoutes,
  resumeRoutes,
  testifyRoutes,
} from "./web/routes.tsx";

/** Whoever lost their address, and those who know them. */
export const recovery: Chapter = {
  name: "recovery",
  routes: [
    { at: "/entrer/adresse-perdue", mandate: "oneself", pages: lostRoutes },
    { at: "/l/retrouver", pages: followRoutes },
    { at: "/l/temoigner", pages: testifyRoutes },
    { at: "/l/garder", pages: keepRoutes },
    { at: "/moi/reprise", pages: resumeRoutes },
  ],
  rights: {
    recover: [
      "people.recovery",
      "people.witness",
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "people.passkey",
      "people.passkey_challenge",
      "sessions.session",
    ],
    "take-account": [
      "people.slip",
      "people.mandate",
      "people.deed",
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "sessions.session",
    ],
  },
  jobs: { "finish-recovery": finishRecovery },
};
