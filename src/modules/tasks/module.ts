import type { Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson, freeTasksOfLeft } from "./actions/about-person.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { recallTasks } from "./actions/recall-tasks.ts";
import { fillTasks } from "./demonstration/fill.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-tasks.ts";
import { up as changedAt } from "./store/migrations/0002-changed-at.ts";
import { up as inSpace } from "./store/migrations/0003-in-space.ts";
import { myDays } from "./web/dated.ts";
import { taskKinds } from "./web/kinds.ts";
import { tellsOfCircle, waitsMine } from "./web/panels.tsx";
import { shareableTasks } from "./web/shareable.ts";
import { taskRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

/** Who does what by when, in the space of a circle or of a person. */
export const tasks: Module = {
  name: "tasks",
  floor: 5,
  needs: ["people", "access", "notifications", "circles"],
  names,
  migrations: {
    "0001_tasks": { up },
    "0002_changed_at": { up: changedAt },
    "0003_in_space": { up: inSpace },
  },
  rights: {
    "recall-tasks": ["tasks.task"],
    "give-agreed-tasks": ["tasks.task"],
    "write-mail": ["tasks.task"],
    "propose-rest": ["tasks.task"],
    "tasks-hears": ["tasks.task"],
    "tasks-about-person": ["tasks.task"],
  },
  parts,
  routes: [{ at: "/taches", pages: taskRoutes }],
  panels: [
    { place: "feed", order: 20, waits: waitsMine },
    { place: "circle", order: 20, title: "Tâches", tells: tellsOfCircle },
  ],
  dated: [myDays],
  shareables: { taches: shareableTasks },
  jobs: { "recall-tasks": recallTasks },
  hears: { "circles.left": freeTasksOfLeft },
  notificationKinds: taskKinds,
  besidesTheGate,
  aboutPerson,
  fates,
  circleArchive,
  keeps: [keptTexts],
  demonstration: fillTasks,
};
