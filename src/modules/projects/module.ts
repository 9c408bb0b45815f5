import { gather, type Module } from "#services/house";

import { accompanied } from "./accompanied/chapter.ts";
import { partners } from "./partners/chapter.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson, endRoleInAnswers, freeAnswersOfLeft } from "./actions/about-person.ts";
import { retains } from "./actions/retains.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { fillAnswers } from "./demonstration/fill.ts";
import { fates } from "./store/fates.ts";
import { up as answers } from "./store/migrations/0001-answers.ts";
import { up as lentAndSent } from "./store/migrations/0010-lent-and-sent.ts";
import { up as attachedPapers } from "./store/migrations/0030-attached-papers.ts";
import { up as partnerAsks } from "./store/migrations/0040-partner-asks.ts";
import { up as queuedAsks } from "./store/migrations/0050-queued-asks.ts";
import { up as openedToSupport } from "./store/migrations/0051-accompanied.ts";
import { up as structuresAsked } from "./store/migrations/0060-structures-asked.ts";
import { remindDeadlines } from "./actions/remind-deadlines.ts";
import { names } from "./names.fr.ts";
import { exchangeKinds } from "./web/exchange-kinds.ts";
import { myLastDays } from "./web/dated.ts";
import { answerKinds } from "./web/kinds.ts";
import { showNews, showOfTask, tellsOfCircle, waitsUnwritten } from "./web/panels.tsx";
import { answerRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/mails-texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "projects",
  floor: 8,
  needs: [
    "people",
    "territory",
    "subjects",
    "access",
    "notifications",
    "organisations",
    "circles",
    "tasks",
    "exchanges",
  ],
  names,
  migrations: {
    "0001_answers": { up: answers },
    "0010_lent_and_sent": { up: lentAndSent },
    "0030_attached_papers": { up: attachedPapers },
    "0040_partner_asks": { up: partnerAsks },
    "0050_queued_asks": { up: queuedAsks },
    "0051_accompanied": { up: openedToSupport },
    "0060_structures_asked": { up: structuresAsked },
  },
  parts,
  routes: [{ at: "/reponses", pages: answerRoutes }],
  rights: {
    "write-mail": ["projects.answer", "projects.part"],
    "propose-rest": ["projects.answer", "projects.wording", "projects.piece", "projects.sending"],
    "projects-hears": [
      "projects.answer",
      "projects.participant",
      "projects.part",
      "projects.piece",
      "projects.attached_paper",
    ],
    "remind-deadlines": ["projects.answer", "projects.participant"],
    "read-lent-pieces": ["access.file"],
    "drop-lent-pieces": ["projects.piece", "access.file"],
    "projects-about-person": [
      "projects.answer",
      "projects.participant",
      "projects.part",
      "projects.wording",
      "projects.piece",
      "projects.sending",
      "projects.attached_paper",
      "projects.partner_ask",
    ],
  },
  hears: {
    "circles.left": freeAnswersOfLeft,
    "organisations.role-ended": endRoleInAnswers,
  },
  jobs: { "remind-deadlines": remindDeadlines },
  retains,
  panels: [
    { place: "feed", order: 15, waits: waitsUnwritten },
    { place: "news", order: 20, show: showNews },
    { place: "circle", order: 15, title: "Réponses", tells: tellsOfCircle },
    { place: "task", order: 10, show: showOfTask },
  ],
  dated: [myLastDays],
  exchangeKinds,
  notificationKinds: answerKinds,
  besidesTheGate,
  aboutPerson,
  fates,
  circleArchive,
  keeps: [keptTexts],
  demonstration: fillAnswers,
};

/** What people do together towards an end. For now: joint answers to calls. */
export const projects = gather(own, [partners, accompanied]);
