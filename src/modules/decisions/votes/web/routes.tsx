import { Hono } from "hono";

import { signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";

import { addAction } from "../actions/add-action.ts";
import { castBallot, takeBallotBack } from "../actions/cast-ballot.ts";
import { nextRound, proposeElected } from "../actions/go-on.ts";
import {
  amendOption,
  proposeOption,
  settleWords,
  takeOptionBack,
  withdrawQuestion,
} from "../actions/propose-option.ts";
import type { SeenVote } from "../../actions/seen.ts";
import { ballotForm } from "../../web/ballot.ts";
import { eveningOf } from "../../web/evening.ts";
import type { Env } from "../../web/asked.ts";
import {
  amendForm,
  electForm,
  namedFirst,
  optionForm,
  proposeForm,
  roundForm,
  settleForm,
  taskForm,
} from "./forms.ts";
import { votePage } from "./seen.tsx";
import { refusalTexts as refusals, texts } from "../../web/texts.fr.ts";

/** What one does on the page of one vote, from its proposals to what it asks for. */
export function voteActRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:vote", signedIn, votePage(app).show)
    .route("/", ballotRoutes(app))
    .route("/", proposalRoutes(app))
    .route("/", wordsRoutes(app))
    .route("/", afterRoutes(app));
}

/** Back to the vote, and to where it says what was done. */
function backAt(done: string) {
  return (_: unknown, { vote }: SeenVote) => `/votes/${vote.id}${done}`;
}

function ballotRoutes(app: App): Hono<Env> {
  const page = votePage(app);
  const cast = page.sent({
    form: "ballot",
    asks: async ({ vote }, c) => ballotForm(vote, await typedOf(c)),
    act: (c, { vote }, asked) => castBallot(app, c.var.actor, { vote: vote.id, ...asked }),
    refusals,
    beside: { "objection-without-reason": "why" },
    to: backAt("?fait=bulletin"),
  });
  const takeBack = page.pressed({
    act: (c, { vote }) => takeBallotBack(app, c.var.actor, { vote: vote.id }),
    refusals,
    to: backAt("?fait=bulletin-retire"),
  });
  return new Hono<Env>()
    .post("/:vote/bulletin", signedIn, cast)
    .post("/:vote/retirer-bulletin", signedIn, takeBack);
}

function proposalRoutes(app: App): Hono<Env> {
  const page = votePage(app);
  const propose = page.sent({
    form: "proposal",
    asks: ({ vote }) => proposeForm(vote),
    act: (c, { vote }, asked) => proposeOption(app, c.var.actor, { vote: vote.id, ...asked }),
    refusals,
    to: backAt("#reponses"),
  });
  const takeBack = page.sent({
    asks: optionForm,
    act: (c, { vote }, asked) => takeOptionBack(app, c.var.actor, { vote: vote.id, ...asked }),
    refusals,
    to: backAt("#reponses"),
  });
  const withdraw = page.pressed({
    act: (c, { vote }) => withdrawQuestion(app, c.var.actor, { vote: vote.id }),
    refusals,
    to: backAt(""),
  });
  return new Hono<Env>()
    .post("/:vote/proposer", signedIn, propose)
    .post("/:vote/retirer", signedIn, takeBack)
    .post("/:vote/abandonner", signedIn, withdraw);
}

/** Other words for an answer, and whether they are taken. */
function wordsRoutes(app: App): Hono<Env> {
  const page = votePage(app);
  const amend = page.sent({
    form: "amendment",
    asks: amendForm,
    act: (c, { vote }, asked) => amendOption(app, c.var.actor, { vote: vote.id, ...asked }),
    refusals,
    to: backAt("#reponses"),
  });
  const settle = page.sent({
    asks: settleForm,
    act: (c, { vote }, asked) => settleWords(app, c.var.actor, { vote: vote.id, ...asked }),
    refusals,
    to: backAt("#reponses"),
  });
  return new Hono<Env>()
    .post("/:vote/amender", signedIn, amend)
    .post("/:vote/amendement", signedIn, settle);
}

/** What follows a count. */
function afterRoutes(app: App): Hono<Env> {
  const page = votePage(app);
  const goOn = page.sent({
    form: "after",
    asks: roundForm,
    act: (c, { vote }, { proposal, lastDay }) =>
      nextRound(app, c.var.actor, { vote: vote.id, proposal, closesAt: eveningOf(lastDay) }),
    refusals,
    to: (round) => `/votes/${round}`,
  });
  const elect = page.sent({
    form: "after",
    asks: (seen) => electForm(namedFirst(seen)),
    act: (c, { vote }, { option, lastDay }) =>
      proposeElected(app, c.var.actor, { vote: vote.id, option, closesAt: eveningOf(lastDay) }),
    refusals,
    to: (asked) => `/votes/${asked}`,
  });
  const notAdded = texts.actionNotAdded;
  const add = page.sent({
    form: "task",
    asks: ({ others }) => taskForm(others),
    act: (c, { vote }, asked) => addAction(app, c.var.actor, { vote: vote.id, ...asked }),
    refusals: { "unknown-vote": notAdded, "not-closed": notAdded, "not-added": notAdded },
    to: backAt("?fait=tache#taches"),
  });
  return new Hono<Env>()
    .post("/:vote/suite", signedIn, goOn)
    .post("/:vote/elire", signedIn, elect)
    .post("/:vote/tache", signedIn, add);
}
