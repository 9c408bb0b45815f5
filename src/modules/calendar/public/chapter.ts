import type { Chapter } from "#services/house";

import { HERE } from "./domain/search.ts";
import { publicRoutes } from "./web/routes.tsx";
import { parts } from "./web/parts-texts.fr.ts";

/** Occasions that everyone may see, by words, place, day, kind and theme: the calendar of a territory. */
export const publicChapter: Chapter = {
  name: "public",
  parts,
  routes: [{ at: HERE, pages: publicRoutes }],
};
