import type { Chapter } from "#services/house";

import { calendarKind } from "./web/calendar-kind.tsx";

/** One's calendar: everything dated of all modules, in one list, one table, and one's own agenda. */
export const mine: Chapter = {
  name: "mine",
  privateKinds: { calendar: calendarKind },
};
