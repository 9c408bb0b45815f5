import type { Chapter } from "#services/house";

import { HERE } from "./domain/search.ts";
import { publicRoutes } from "./web/routes.tsx";
import { texts } from "./web/texts.fr.ts";

/** Occasions that everyone may see, by words, place, day, kind and theme: the calendar of a territory. */
export const publicChapter: Chapter = {
  name: "public",
  routes: [{ at: HERE, pages: publicRoutes }],
  footer: [{ label: texts.title, at: HERE }],
};
