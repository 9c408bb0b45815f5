import type { Chapter } from "#services/house";

import { AT } from "./web/brought-page.tsx";
import { broughtDates } from "./web/dated.ts";
import { broughtRoutes } from "./web/routes.tsx";

/** Calendars that somebody brings from elsewhere, for themself alone. */
export const brought: Chapter = {
  name: "brought",
  rights: { "calendar-about-person": ["calendar.brought"] },
  // One's own: never under a mandate.
  routes: [{ at: AT, pages: broughtRoutes }],
  dated: [broughtDates],
};
