import type { Chapter } from "#services/house";

import { AGREEMENTS } from "../domain/address.ts";
import { reviews } from "./web/dated.ts";
import { agreementRoutes } from "./web/routes.tsx";

/** Agreements between bodies: a text of the commons that they sign as organisations, with who answers the persons, and a day to read it over. */
export const agreements: Chapter = {
  name: "agreements",
  routes: [{ at: AGREEMENTS, pages: agreementRoutes }],
  dated: [reviews],
};
