import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { unexpectedRoutes } from "./web/routes.tsx";
import { unexpectedDeeds } from "../web/passages/unexpected-texts.fr.ts";

/** Who came on a day on which they were not expected says so, and whose visit it is says for which day it was. */
export const unexpected: Chapter = {
  name: "unexpected",
  routes: [{ at: AT, mandate: HOME, pages: unexpectedRoutes }],
  deeds: unexpectedDeeds,
};
