import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { calledRoutes, waitsStillCalled } from "./web/routes.tsx";

/** Whom one calls for help, once they help here no more: asked once. */
export const called: Chapter = {
  name: "called",
  routes: [{ at: AT, mandate: HOME, pages: calledRoutes }],
  panels: [{ place: "feed", order: 8, waits: waitsStillCalled }],
};
