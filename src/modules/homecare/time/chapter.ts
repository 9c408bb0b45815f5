import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { RIGHT } from "./actions/say-time.ts";
import { timeRoutes } from "./web/routes.tsx";
import { showVisit, visitRoutes } from "./web/visit.tsx";

/** How long a passage was: a gift of time, said in one tap more. */
export const time: Chapter = {
  name: "time",
  routes: [
    { at: AT, mandate: HOME, pages: timeRoutes },
    { at: AT, mandate: HOME, pages: visitRoutes },
  ],
  panels: [{ place: "mandate-holder", order: 10, show: showVisit }],
  rights: { [RIGHT]: ["homecare.asked_body"] },
};
