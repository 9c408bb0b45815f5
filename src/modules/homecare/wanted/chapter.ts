import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { WANTED_RIGHT } from "../actions/who/gaps.ts";
import { wantedKinds } from "./web/kinds.ts";
import { wantedRoutes } from "./web/routes.tsx";
import { wantedDeeds } from "../web/passages/wanted-texts.fr.ts";

/** A helper who is let read that nobody comes proposes to, and whose visit it is says yes or no (decision 0165). */
export const wanted: Chapter = {
  name: "wanted",
  routes: [{ at: AT, mandate: HOME, pages: wantedRoutes }],
  rights: {
    [WANTED_RIGHT]: [
      "homecare.assignment",
      "homecare.visit",
      "homecare.cannot_come",
      "homecare.can_come",
    ],
  },
  notificationKinds: wantedKinds,
  deeds: wantedDeeds,
};
