import type { Chapter } from "#services/house";

import { myOccurrences } from "./web/dated.ts";
import { showCalendarWay } from "./web/panels.tsx";
import { myCalendarRoutes } from "./web/routes.tsx";
import { calendarKind, calendarOfKind } from "./web/calendar-kind.tsx";
import { parts } from "./web/parts-texts.fr.ts";

/** One's calendar: everything dated of all modules, in one list, one table, and one's own agenda. */
export const mine: Chapter = {
  name: "mine",
  parts,
  // Whoever acts for somebody reads there what was entrusted to them, and nothing else (`datedIn`).
  routes: [{ at: "/moi/calendrier", mandate: "always", pages: myCalendarRoutes }],
  panels: [{ place: "my-data", order: 12, show: showCalendarWay }],
  dated: [myOccurrences],
  privateKinds: { calendar: calendarKind, "calendar-of": calendarOfKind },
};
