import type { Chapter } from "#services/house";

import { hubRoutes } from "./web/routes.tsx";

/** Mutual help as one page: ask, give, who answers what, my exchanges, kori. It keeps nothing of its own. */
export const hub: Chapter = {
  name: "hub",
  routes: [{ at: "/entraide", mandate: "exchanges", pages: hubRoutes }],
};
