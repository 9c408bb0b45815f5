import { gather, type Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { belenios } from "./belenios/chapter.ts";
import { listForSitemapIn } from "./counts/actions/see-count.ts";
import { counts } from "./counts/chapter.ts";
import { fillVotes } from "./demonstration/fill.ts";
import { names } from "./names.fr.ts";
import { paper } from "./paper/chapter.ts";
import { statutes } from "./statutes/chapter.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-decisions.ts";
import { up as methods } from "./store/migrations/0002-methods.ts";
import { up as upBelenios } from "./store/migrations/0003-belenios.ts";
import { up as notToTheHolder } from "./store/migrations/0010-not-to-the-holder.ts";
import { voices } from "./voices/chapter.ts";
import { votes } from "./votes/chapter.ts";
import { voteRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts } from "./web/texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

const everything = [
  "decisions.vote",
  "decisions.option",
  "decisions.amendment",
  "decisions.reason",
  "decisions.count",
  "decisions.ballot",
  "decisions.delegation",
  "decisions.voice",
  "decisions.statutes",
  "decisions.college",
  "decisions.college_member",
  "decisions.belenios",
  "decisions.belenios_voter",
];

/** What is told once for the whole module. */
const own: Module = {
  name: "decisions",
  floor: 7,
  needs: ["people", "access", "subjects", "notifications", "circles", "conversations", "tasks"],
  names,
  migrations: {
    "0001_decisions": { up },
    "0002_methods": { up: methods },
    "0003_belenios": { up: upBelenios },
    "0010_not_to_the_holder": { up: notToTheHolder },
  },
  deeds: deedTexts,
  parts,
  routes: [{ at: "/votes", mandate: "votes", pages: voteRoutes }],
  // To count a vote, to tell of one, to give or erase what is kept of a person.
  rights: {
    "count-voices": [
      "decisions.ballot",
      "decisions.delegation",
      "decisions.college",
      "decisions.college_member",
    ],
    "keep-ballots": ["decisions.ballot"],
    "close-vote": [...everything, "access.space", "circles.circle"],
    "recall-vote": everything,
    "write-mail": everything,
    "decisions-about-person": everything,
  },
  besidesTheGate,
  aboutPerson,
  fates,
  circleArchive,
  sitemap: listForSitemapIn,
  demonstration: fillVotes,
  keeps: [keptTexts],
};

/** A question, ballots, delegations, a count that anyone can redo. */
export const decisions = gather(own, [counts, statutes, voices, votes, belenios, paper]);
