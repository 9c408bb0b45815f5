import type { Chapter } from "#services/house";

import { actingRoutes } from "./web/acting-routes.tsx";
import { waitsOnMandates, waitsOnProposals, waitsWhoActs } from "./web/awaits.tsx";
import { waitsOnGrounds } from "./web/ground-awaits.ts";
import { mandateKinds } from "./web/kinds.ts";

/** Acting for somebody, with their yes: mandates, what is done under them, their end. */
export const mandates: Chapter = {
  name: "mandates",
  routes: [{ at: "/agir", mandate: "always", pages: actingRoutes }],
  rights: {
    mandates: [
      "people.address",
      "people.mandate",
      "people.acting",
      "people.deed",
      "people.person",
      "people.person_address",
      "sessions.session",
    ],
    "write-mail": ["people.mandate"],
  },
  notificationKinds: mandateKinds,
  panels: [
    { place: "feed", order: 3, waits: waitsWhoActs },
    { place: "feed", order: 9, waits: waitsOnMandates },
    { place: "feed", order: 9.2, waits: waitsOnProposals },
    { place: "feed", order: 9.5, waits: waitsOnGrounds },
  ],
};
