import type { Module } from "#services/house";

import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-meetings.ts";
import { directRoutes } from "./web/direct-routes.tsx";

const own = [
  "meetings.meeting",
  "meetings.point",
  "meetings.setting",
  "meetings.entry",
  "meetings.consent",
  "meetings.seat",
  "meetings.facilitator",
  "meetings.hand",
];

/** Meetings of circles, prepared together, held in a room, and whose minutes write themselves. */
export const meetings: Module = {
  name: "meetings",
  floor: 9,
  needs: [
    "people",
    "access",
    "notifications",
    "circles",
    "conversations",
    "tasks",
    "calendar",
    "commons",
    "decisions",
  ],
  names,
  migrations: { "0001_meetings": { up } },
  routes: [{ at: "/reunions", pages: directRoutes }],
  rights: { "meetings-beside": own },
  fates,
};
