import type { Chapter } from "#services/house";

import { SITUATIONS } from "../domain/address.ts";
import { situationRoutes } from "./web/routes.tsx";

/** « Situations »: written cases for everyone, who may do what in each, and where to begin. */
export const situationPages: Chapter = {
  name: "situations",
  routes: [{ at: SITUATIONS, pages: situationRoutes }],
};
