import type { Chapter } from "#services/house";

import { declineRoutes } from "./web/routes.tsx";

/** « Je ne viens pas » in one press: from a list, and from a letter without coming in. */
export const declining: Chapter = {
  name: "decline",
  routes: [{ at: "/l/je-ne-viens-pas", pages: declineRoutes }],
};
