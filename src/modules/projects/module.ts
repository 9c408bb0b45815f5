import type { Module } from "#services/house";

import { aboutPerson, freeAnswersOfLeft } from "./actions/about-person.ts";
import { up } from "./store/migrations/0001-answers.ts";
import { answerKinds } from "./web/kinds.ts";
import { showOfCircle, showUnwritten } from "./web/panels.tsx";
import { answerRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";

/** What people do together towards an end. For now: joint answers to calls. */
export const projects: Module = {
  name: "projects",
  floor: 7,
  needs: ["people", "access", "notifications", "organisations", "circles", "tasks"],
  migrations: { "0001_answers": { up } },
  routes: [{ at: "/reponses", pages: answerRoutes }],
  rights: {
    "tell-participants": ["people.address", "people.person_address"],
    "write-mail": ["projects.answer", "projects.part"],
    "projects-hears": ["projects.participant", "projects.part"],
    "projects-about-person": [
      "projects.answer",
      "projects.participant",
      "projects.part",
      "projects.wording",
      "projects.piece",
      "projects.sending",
    ],
  },
  hears: { "circles.left": freeAnswersOfLeft },
  panels: [
    { place: "feed", order: 15, show: showUnwritten },
    { place: "circle", order: 15, show: showOfCircle },
  ],
  notificationKinds: answerKinds,
  aboutPerson,
  keeps: [keptTexts],
};
