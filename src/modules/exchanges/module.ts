import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { fillFavours } from "./demonstration/fill.ts";
import { up } from "./store/migrations/0001-favours.ts";
import { up as givers } from "./store/migrations/0002-givers.ts";
import { up as orientation } from "./store/migrations/0003-orientation.ts";
import { showWaiting } from "./web/panels.tsx";
import { favourRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts, texts } from "./web/texts.fr.ts";

const orientationTables = [
  "exchanges.orientation",
  "exchanges.orientation_line",
  "exchanges.orientation_version",
  "exchanges.orientation_gap",
];

/** One needs, another gives. For now: favours, said done by one and thanked by the other. */
export const exchanges: Module = {
  name: "exchanges",
  floor: 6,
  needs: [
    "people",
    "territory",
    "subjects",
    "access",
    "notifications",
    "organisations",
    "moderation",
    "circles",
    "currency",
  ],
  migrations: {
    "0001_favours": { up },
    "0002_givers": { up: givers },
    "0003_orientation": { up: orientation },
  },
  deeds: deedTexts,
  routes: [{ at: "/coups-de-pouce", mandate: "favours", pages: favourRoutes }],
  menu: [{ label: texts.menu, at: "/coups-de-pouce" }],
  rights: {
    "exchanges-about-person": ["exchanges.favour", "exchanges.giver", "exchanges.offer"],
    "read-givers": ["exchanges.giver", "exchanges.offer"],
    "orientation-write": orientationTables,
  },
  panels: [{ place: "feed", order: 11, show: showWaiting }],
  aboutPerson,
  demonstration: fillFavours,
  keeps: [keptTexts],
};
