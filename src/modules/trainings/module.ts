import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { askLevels } from "./actions/ask-levels.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { passTrainingsOfMerged } from "./actions/pass-trainings.ts";
import { retains } from "./actions/retains.ts";
import { fillTrainings } from "./demonstration/fill.ts";
import { TRAINING } from "./domain/training.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-trainings.ts";
import { up as firstSaid } from "./store/migrations/0010-first-said.ts";
import { exchangeKinds } from "./web/exchange-kinds.ts";
import { trainingLetters } from "./web/kinds.ts";
import { linkRoutes } from "./web/link-routes.tsx";
import { showOfOccasion, waitsOfTrainings } from "./web/panels.tsx";
import { parts } from "./web/parts-texts.fr.ts";
import { mineRoutes, trainingRoutes } from "./web/routes.tsx";
import { keptTexts, kindLabel } from "./web/texts.fr.ts";

const own = [
  "trainings.training",
  "trainings.material",
  "trainings.feedback",
  "trainings.tally",
  "trainings.travel",
  "trainings.part",
];
/** What tells who is expected, and when: asked of the calendar. */
const expected = ["calendar.occasion", "calendar.occurrence", "calendar.reply"];

/** Trainings: an occasion with what one will know, materials, answers before and after, and a travel that is shared. */
export const trainings: Module = {
  name: "trainings",
  floor: 9,
  needs: [
    "people",
    "subjects",
    "territory",
    "access",
    "notifications",
    "organisations",
    "circles",
    "calendar",
    "exchanges",
  ],
  names,
  migrations: { "0001_trainings": { up }, "0010_first_said": { up: firstSaid } },
  parts,
  ownWays: parts.filter(({ at }) => at === "/moi/formations"),
  routes: [
    { at: "/formations", pages: trainingRoutes },
    { at: "/moi/formations", pages: mineRoutes },
    { at: "/l/ma-part", pages: linkRoutes },
  ],
  rights: {
    "trainings-beside": [...own, ...expected, "access.file"],
    "ask-levels": [...own, ...expected],
    "write-mail": own,
    "sweep-trainings": own,
    "trainings-merge": own,
    "trainings-about-person": [...own, ...expected],
  },
  jobs: { "ask-levels": askLevels },
  hears: { "organisations.merged": passTrainingsOfMerged },
  panels: [
    { place: "occasion", order: 10, show: showOfOccasion },
    { place: "feed", order: 17, waits: waitsOfTrainings },
  ],
  occasionKinds: { [TRAINING]: { label: kindLabel } },
  exchangeKinds,
  notificationKinds: trainingLetters,
  retains,
  besidesTheGate,
  aboutPerson,
  fates,
  keeps: [keptTexts],
  demonstration: fillTrainings,
};
