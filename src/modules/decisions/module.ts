import type { Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { closeLateVotes, closeVote, tellClosed } from "./actions/close-vote.ts";
import { hearLeft } from "./actions/hear-left.ts";
import { recallVote } from "./actions/recall-vote.ts";
import { listForSitemapIn } from "./actions/see-count.ts";
import { fillVotes } from "./demonstration/fill.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-decisions.ts";
import { up as methods } from "./store/migrations/0002-methods.ts";
import { up as belenios } from "./store/migrations/0003-belenios.ts";
import { up as notToTheHolder } from "./store/migrations/0010-not-to-the-holder.ts";
import { countCommand } from "./web/count-command.ts";
import { decisionRoutes } from "./web/decision-routes.tsx";
import { voteLetters } from "./web/letters.ts";
import { voteLinkRoutes } from "./web/link-routes.tsx";
import {
  showEntrusted,
  showLinksOfCircle,
  showOfCircle,
  showOfTask,
  showOfThread,
  showUnanswered,
} from "./web/panels.tsx";
import { voteRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts, texts } from "./web/texts.fr.ts";

const questions = [
  "decisions.vote",
  "decisions.option",
  "decisions.amendment",
  "decisions.reason",
  "decisions.count",
];
const voices = ["decisions.ballot", "decisions.delegation", "decisions.voice"];
const statutes = ["decisions.statutes", "decisions.college", "decisions.college_member"];
const elections = ["decisions.belenios", "decisions.belenios_voter"];
const everything = [...questions, ...voices, ...statutes, ...elections];

/** A question, ballots, delegations, a count that anyone can redo. */
export const decisions: Module = {
  name: "decisions",
  floor: 6,
  needs: ["people", "access", "subjects", "notifications", "circles", "conversations", "tasks"],
  migrations: {
    "0001_decisions": { up },
    "0002_methods": { up: methods },
    "0003_belenios": { up: belenios },
    "0010_not_to_the_holder": { up: notToTheHolder },
  },
  deeds: deedTexts,
  routes: [
    { at: "/votes", mandate: "votes", pages: voteRoutes },
    { at: "/decisions", pages: decisionRoutes },
    { at: "/l/vote", pages: voteLinkRoutes },
  ],
  menu: [{ label: texts.menu, at: "/votes" }],
  entrusts: { votes: everything },
  rights: {
    "count-voices": [
      "decisions.ballot",
      "decisions.delegation",
      "decisions.college",
      "decisions.college_member",
    ],
    "keep-ballots": ["decisions.ballot"],
    "record-paper": voices,
    "take-voters": ["decisions.belenios_voter"],
    "close-vote": [...everything, "access.space", "circles.circle"],
    "close-late-votes": ["decisions.vote", "decisions.count"],
    "tell-closed": ["decisions.vote", "decisions.option"],
    "recall-vote": everything,
    "tell-voices": ["decisions.delegation"],
    "vote-links": ["decisions.vote", "decisions.option", "decisions.ballot"],
    "write-mail": everything,
    "propose-rest": ["decisions.vote"],
    "decisions-about-person": everything,
  },
  commands: [countCommand],
  jobs: {
    "close-vote": { run: closeVote },
    "close-late-votes": { cron: "23 * * * *", run: closeLateVotes },
    "tell-closed": { run: tellClosed },
    "recall-vote": { run: recallVote },
  },
  hears: { "circles.left": hearLeft },
  notificationKinds: voteLetters,
  panels: [
    { place: "feed", order: 10, mandate: "votes", show: showUnanswered },
    { place: "feed", order: 12, mandate: "votes", show: showEntrusted },
    { place: "circle", order: 10, mandate: "votes", show: showOfCircle },
    { place: "circle", order: 45, mandate: "votes", show: showLinksOfCircle },
    { place: "thread", order: 10, mandate: "votes", show: showOfThread },
    { place: "task", order: 10, mandate: "votes", show: showOfTask },
  ],
  besidesTheGate,
  aboutPerson,
  fates,
  circleArchive,
  sitemap: listForSitemapIn,
  demonstration: fillVotes,
  keeps: [keptTexts],
};
