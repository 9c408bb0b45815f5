import type { Chapter } from "#services/house";

import { reportableLine } from "./actions/moderate-line.ts";
import { rereadLines, rereadOfDissolved, rereadOfLeft } from "./actions/reread-lines.ts";
import { orientationKinds } from "./web/kinds.ts";
import { answersOnMap } from "./web/on-map.ts";
import { showLinesOf, showTablesOf, waitsOnTables } from "./web/panels.tsx";
import { orientationRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";

const orientationTables = [
  "exchanges.orientation",
  "exchanges.orientation_line",
  "exchanges.orientation_version",
  "exchanges.orientation_gap",
];

/** Tables of circles that say who answers to which need, line by line, and what nobody answers. */
export const orientation: Chapter = {
  name: "orientation",
  routes: [{ at: "/orientations", pages: orientationRoutes }],
  entrusts: { exchanges: orientationTables },
  rights: {
    "write-mail": orientationTables,
    "orientation-write": orientationTables,
    "reread-lines": [...orientationTables, "circles.circle"],
    "exchanges-hears": [...orientationTables, "circles.circle"],
    "propose-rest": ["exchanges.orientation"],
  },
  jobs: { "reread-lines": rereadLines },
  hears: { "circles.left": rereadOfLeft, "organisations.dissolved": rereadOfDissolved },
  notificationKinds: orientationKinds,
  panels: [
    { place: "feed", order: 17, waits: waitsOnTables },
    { place: "circle", order: 40, title: "Qui répond à quoi", show: showTablesOf },
    { place: "organisation", order: 20, show: showLinesOf },
  ],
  points: [answersOnMap],
  reportables: { orientation: reportableLine },
  keeps: [keptTexts],
};
