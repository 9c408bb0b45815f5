import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { waitsNobody } from "./web/awaits.ts";
import { insteadRoutes } from "./web/routes.tsx";

/** Somebody is named for one day of a visit, in the place of who cannot come then. */
export const insteadOf: Chapter = {
  name: "instead",
  panels: [{ place: "feed", order: 9, waits: waitsNobody }],
  routes: [{ at: AT, mandate: HOME, pages: insteadRoutes }],
};
