import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { closeVote } from "./actions/count-vote.ts";
import { fillVotes } from "./demonstration/fill.ts";
import { up } from "./store/migrations/0001-decisions.ts";
import { showOfCircle, showUnanswered } from "./web/panels.tsx";
import { voteRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts, texts } from "./web/texts.fr.ts";

/** A question, ballots, delegations, a count that anyone can redo. */
export const decisions: Module = {
  name: "decisions",
  floor: 6,
  needs: ["people", "access", "circles"],
  migrations: { "0001_decisions": { up } },
  deeds: deedTexts,
  routes: [{ at: "/votes", mandate: "votes", pages: voteRoutes }],
  menu: [{ label: texts.menu, at: "/votes" }],
  rights: {
    "count-voices": ["decisions.ballot", "decisions.delegation"],
    "close-vote": ["decisions.vote", "decisions.option"],
    "propose-rest": ["decisions.vote"],
    "decisions-about-person": [
      "decisions.vote",
      "decisions.option",
      "decisions.ballot",
      "decisions.delegation",
    ],
  },
  jobs: { "close-vote": { run: closeVote } },
  panels: [
    { place: "feed", order: 10, show: showUnanswered },
    { place: "circle", order: 10, show: showOfCircle },
  ],
  aboutPerson,
  circleArchive,
  demonstration: fillVotes,
  keeps: [keptTexts],
};
