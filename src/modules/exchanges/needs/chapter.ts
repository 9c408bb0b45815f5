import type { Chapter } from "#services/house";

import { routeNeedJob } from "./actions/route-need.ts";

/** What somebody needs, and whom it is asked of: chosen, in turn, or found by the platform. */
export const needs: Chapter = {
  name: "needs",
  jobs: { "exchanges-route": routeNeedJob },
};
