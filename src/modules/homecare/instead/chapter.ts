import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { waitsAsked, waitsNobody } from "./web/awaits.ts";
import { insteadRoutes } from "./web/routes.tsx";

/** Somebody is named for one day of a visit, in the place of who cannot come then. */
export const insteadOf: Chapter = {
  name: "instead",
  panels: [
    { place: "feed", order: 9, waits: waitsNobody },
    { place: "feed", order: 9, waits: waitsAsked },
  ],
  routes: [{ at: AT, mandate: HOME, pages: insteadRoutes }],
};
