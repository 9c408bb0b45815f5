import type { Chapter } from "#services/house";

import { HERE } from "./web/public-page.tsx";
import { publicRoutes } from "./web/routes.tsx";
import { texts } from "./web/texts.fr.ts";

/** Occasions that everyone may see, by words, place, day and kind: the calendar of a territory. */
export const publicChapter: Chapter = {
  name: "public",
  routes: [{ at: HERE, pages: publicRoutes }],
  footer: [{ label: texts.title, at: HERE }],
};
