import type { Chapter } from "#services/house";

import { keyTwins } from "./actions/key-twins.ts";
import { twinRoutes } from "./web/routes.tsx";

/** Calls that two sources tell, found, and decided by who operates. */
export const twins: Chapter = {
  name: "twins",
  routes: [{ at: "/operateur/doublons", pages: twinRoutes }],
  jobs: { "key-twins": keyTwins },
};
