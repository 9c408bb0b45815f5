import type { Chapter } from "#services/house";

import { heldByOccasions } from "./actions/held.ts";
import { showAtVenue } from "./web/panels.tsx";

/** What is held in premises: what comes next there, and the seats that it holds. */
export const atVenues: Chapter = {
  name: "venues",
  panels: [{ place: "venue", order: 10, show: showAtVenue }],
  holdsSeats: [heldByOccasions],
};
