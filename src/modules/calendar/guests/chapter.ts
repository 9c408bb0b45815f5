import type { Chapter } from "#services/house";

import { guestsUntilTheDayAfter, unconfirmedGuests } from "./actions/forget-guests.ts";
import { guestsKept } from "./actions/kept.fr.ts";
import { guestLinkRoutes, sentRoutes } from "./web/routes.tsx";

const tables = ["calendar.guest"];

/** Who comes to a date that is open to everyone without an account, by a name and an address that a letter confirms. */
export const guests: Chapter = {
  name: "guests",
  routes: [
    { at: "/rendez-vous/sans-compte", pages: sentRoutes },
    { at: "/l/je-viens", pages: guestLinkRoutes },
  ],
  rights: {
    "calendar-beside": tables,
    "calendar-about-person": tables,
    "sweep-guests": ["calendar.guest", "calendar.occurrence", "calendar.reply", "calendar.came"],
    "write-mail": tables,
  },
  keeps: [guestsKept],
  retains: [unconfirmedGuests, guestsUntilTheDayAfter],
};
