import type { Chapter } from "#services/house";

import { closeLateVotes, closeVote, tellClosed } from "./actions/close-vote.ts";
import { hearLeft } from "./actions/hear-left.ts";
import { recallVote } from "./actions/recall-vote.ts";
import { myVotesEnd } from "./web/dated.ts";
import { decisionRoutes } from "./web/decision-routes.tsx";
import { voteLetters } from "./web/letters.ts";
import { voteLinkRoutes } from "./web/link-routes.tsx";
import {
  showWaysOfCircle,
  showOfTask,
  showOfThread,
  tellsOfCircle,
  waitsEntrusted,
  waitsUnanswered,
} from "./web/panels.tsx";

/** A question from the day it is asked to what was decided and published. */
export const votes: Chapter = {
  name: "votes",
  routes: [
    { at: "/decisions", pages: decisionRoutes },
    { at: "/l/vote", pages: voteLinkRoutes },
  ],
  entrusts: {
    votes: [
      "decisions.vote",
      "decisions.option",
      "decisions.amendment",
      "decisions.reason",
      "decisions.count",
    ],
  },
  rights: {
    "close-late-votes": ["decisions.vote", "decisions.count"],
    "tell-closed": ["decisions.vote", "decisions.option"],
    "vote-links": ["decisions.vote", "decisions.option", "decisions.ballot"],
    "propose-rest": ["decisions.vote"],
  },
  jobs: {
    "close-vote": { run: closeVote },
    "close-late-votes": { cron: "23 * * * *", run: closeLateVotes },
    "tell-closed": { run: tellClosed },
    "recall-vote": { run: recallVote },
  },
  hears: { "circles.left": hearLeft },
  dated: [myVotesEnd],
  notificationKinds: voteLetters,
  panels: [
    { place: "feed", order: 10, mandate: "votes", waits: waitsUnanswered },
    { place: "feed", order: 12, mandate: "votes", waits: waitsEntrusted },
    { place: "circle", order: 10, mandate: "votes", title: "Votes", tells: tellsOfCircle },
    {
      place: "circle",
      order: 45,
      mandate: "votes",
      title: "Décider ensemble",
      show: showWaysOfCircle,
    },
    { place: "thread", order: 10, mandate: "votes", show: showOfThread },
    { place: "task", order: 10, mandate: "votes", show: showOfTask },
  ],
};
