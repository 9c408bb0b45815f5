import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { proposeGatherings } from "./actions/propose-gathering.ts";
import { reportableAnswer, reportableSituation } from "./actions/reportables.ts";
import { forgetOfLeft } from "./actions/tell-situation.ts";
import { fillPractice } from "./demonstration/fill.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-practice.ts";
import { up as linesOfAnswers } from "./store/migrations/0002-lines-of-answers.ts";
import { practiceLetters } from "./web/kinds.ts";
import { tellsOfCircle, waitsOfPractice } from "./web/panels.tsx";
import { parts } from "./web/parts-texts.fr.ts";
import { practiceRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";

const told = ["practice.situation", "practice.answer"];

/** Communities of practice: circles that tell situations without names, and keep what they learn. */
export const practice: Module = {
  name: "practice",
  floor: 9,
  needs: ["people", "access", "notifications", "moderation", "circles", "tasks", "calendar"],
  names,
  migrations: { "0001_practice": { up }, "0002_lines_of_answers": { up: linesOfAnswers } },
  parts,
  routes: [{ at: "/pratiques", pages: practiceRoutes }],
  rights: {
    "second-reading": ["practice.situation"],
    "practice-hears": ["practice.situation"],
    "moderate-practice": [...told, "practice.teller"],
    "write-mail": [...told, "practice.community"],
    "propose-rest": [...told, "practice.line", "practice.community"],
    "practice-about-person": [...told, "practice.teller", "practice.line", "practice.point"],
  },
  jobs: { "propose-gatherings": proposeGatherings },
  hears: { "circles.left": forgetOfLeft },
  panels: [
    { place: "circle", order: 27, title: "Communauté de pratique", tells: tellsOfCircle },
    { place: "feed", order: 18, waits: waitsOfPractice },
  ],
  reportables: { situation: reportableSituation, "situation-answer": reportableAnswer },
  notificationKinds: practiceLetters,
  besidesTheGate,
  aboutPerson,
  fates,
  circleArchive,
  keeps: [keptTexts],
  demonstration: fillPractice,
};
