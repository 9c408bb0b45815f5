import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { closeLeft } from "./actions/close-left.ts";
import { RIGHT } from "./actions/leave.ts";
import { waitsOnGone } from "./web/gone-page.tsx";
import { leavingRoutes } from "./web/routes.tsx";
import { leavingDeeds } from "./web/texts.fr.ts";

/** Who comes to somebody says from which day on they do no more (decision 0138). */
export const leaving: Chapter = {
  name: "leaving",
  routes: [{ at: AT, mandate: HOME, pages: leavingRoutes }],
  rights: { [RIGHT]: ["homecare.assignment"] },
  jobs: { "close-left": closeLeft },
  panels: [{ place: "feed", order: 7, mandate: HOME, waits: waitsOnGone }],
  deeds: leavingDeeds,
};
