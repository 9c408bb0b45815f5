import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { hearCoaching } from "./actions/ask-coach.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { reportableMethod, reportableTrial } from "./actions/reportables.ts";
import { fillMethods } from "./demonstration/fill.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-methods.ts";
import { up as circlesCoach } from "./store/migrations/0002-circles-coach.ts";
import { methodLetters } from "./web/letters.ts";
import { tellsOfCircle, waitsForWord } from "./web/panels.tsx";
import { parts } from "./web/parts-texts.fr.ts";
import { methodRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";

const own = [
  "methods.method",
  "methods.version",
  "methods.trial",
  "methods.answer",
  "methods.coach",
  "methods.learning",
];

/** Methods that are tried by others, improved by what failed, and pass to another field with a coach. */
export const methods: Module = {
  name: "methods",
  floor: 9,
  needs: [
    "people",
    "subjects",
    "access",
    "notifications",
    "moderation",
    "circles",
    "tasks",
    "calendar",
    "commons",
    "exchanges",
    "projects",
  ],
  names,
  migrations: { "0001_methods": { up }, "0002_circles_coach": { up: circlesCoach } },
  parts,
  routes: [{ at: "/communs/methodes", pages: methodRoutes }],
  rights: {
    "moderate-methods": own,
    "methods-coach-no-more": ["methods.coach"],
    "methods-hears": ["methods.learning"],
    "write-mail": ["methods.method", "methods.version", "methods.trial"],
    "propose-rest": ["methods.method", "methods.trial"],
    "methods-about-person": own,
  },
  hears: { "exchanges.stepped": hearCoaching },
  panels: [
    { place: "feed", order: 22, waits: waitsForWord },
    { place: "circle", order: 26, title: "Méthodes", tells: tellsOfCircle },
  ],
  reportables: { method: reportableMethod, trial: reportableTrial },
  notificationKinds: methodLetters,
  besidesTheGate,
  aboutPerson,
  fates,
  circleArchive,
  keeps: [keptTexts],
  demonstration: fillMethods,
};
