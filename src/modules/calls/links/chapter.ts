import type { Chapter } from "#services/house";

import { checkLinksJob } from "./actions/check-links.ts";
import { linkRoutes } from "./web/routes.tsx";

/** The addresses that calls give, and those that answer no more. */
export const links: Chapter = {
  name: "links",
  routes: [{ at: "/operateur/liens", pages: linkRoutes }],
  rights: { "check-links": ["calls.source"] },
  jobs: { "check-links": checkLinksJob },
};
