import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { QUIET } from "../domain/address.ts";
import { quietRoutes } from "./web/routes.tsx";

/** The hours in which nothing of a silence is asked nor told. */
export const quiet: Chapter = {
  name: "quiet",
  routes: [{ at: QUIET, mandate: HOME, pages: quietRoutes }],
};
