import type { Chapter } from "#services/house";

import { endPolls } from "./actions/end-poll.ts";
import { guestsNoted, guestsOfPolls } from "./actions/forget-guests.ts";
import { pollKept } from "./actions/keep-polls.fr.ts";
import { pollKinds } from "./web/kinds.ts";
import { letterLinkRoutes, openLinkRoutes } from "./web/link-routes.tsx";
import { tellsPollsOfCircle, waitsForDates } from "./web/panels.tsx";
import { pollRoutes } from "./web/routes.tsx";
import { parts } from "./web/parts-texts.fr.ts";

const tables = ["calendar.poll", "calendar.poll_date", "calendar.poll_answer"];

/** Several dates of which one becomes an occasion: members say which suit them, and guests by a link. */
export const polls: Chapter = {
  name: "polls",
  parts,
  routes: [
    { at: "/rendez-vous/sondages", pages: pollRoutes },
    { at: "/l/sondage", pages: openLinkRoutes },
    { at: "/l/sondage-de", pages: letterLinkRoutes },
  ],
  rights: {
    "calendar-beside": tables,
    "calendar-about-person": tables,
    "end-date-polls": tables,
    "sweep-poll-guests": [
      "calendar.poll",
      "calendar.poll_answer",
      "calendar.reply",
      "calendar.occurrence",
    ],
    "write-mail": tables,
  },
  panels: [
    { place: "feed", order: 18.5, waits: waitsForDates },
    { place: "circle", order: 15.5, title: "Sondages de dates", tells: tellsPollsOfCircle },
  ],
  jobs: { "end-date-polls": endPolls },
  notificationKinds: pollKinds,
  keeps: [pollKept],
  retains: [guestsOfPolls, guestsNoted],
};
