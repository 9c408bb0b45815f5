import { Hono } from "hono";

import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { answerSituation, markHelped, removeAnswer } from "../actions/answer-situation.ts";
import { learnFrom } from "../actions/keep-known.ts";
import { letGo, sayRead, seeToRead } from "../actions/read-second.ts";
import { seeSituation } from "../actions/see-situation.ts";
import { takeBack, tellAgain } from "../actions/tell-situation.ts";
import { communityAt, situationAt } from "../domain/address.ts";
import { answerOf, type Asking, type Env, SITUATION, situationOf } from "./asked.ts";
import { answerForm, backForm, tellAgainForm } from "./forms.ts";
import { SituationPage } from "./situation-page.tsx";
import { ReadPage, TellAgainPage } from "./tell-pages.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

const find = async (app: App, c: Asking) => {
  const of = situationOf(c);
  return of && seeSituation(app, c.var.actor, of);
};

/** A situation: read by its community, told anew, read by a second person, answered. */
export function situationRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", ownRoutes(app))
    .route("/", readRoutes(app))
    .route("/", answerRoutes(app));
}

function ownRoutes(app: App): Hono<Env> {
  const change = pageOf({
    find: async (c: Asking) => {
      const seen = await find(app, c);
      return seen?.may.change === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <TellAgainPage seen={seen} back={back} />, back),
  });
  const changed = change.sent({
    asks: tellAgainForm,
    act: (c, { situation }, asked) =>
      tellAgain(app, c.var.actor, { situation: situation.id, ...asked }),
    refusals,
    to: (situation) => situationAt(situation),
  });
  const own = pageOf({
    find: async (c: Asking) => {
      const seen = await find(app, c);
      return seen?.may.takeBack === true ? seen : undefined;
    },
    draw: (c, seen, given) =>
      answer(c, <SituationPage seen={seen} now={app.clock.now()} back={given} />, given),
  });
  const back = own.pressed({
    act: (c, { situation }) => takeBack(app, c.var.actor, { situation: situation.id }),
    refusals,
    to: (_, { community }) => communityAt(community.circle),
  });
  return new Hono<Env>()
    .get(`${SITUATION}/changer`, signedIn, change.show)
    .post(`${SITUATION}/changer`, signedIn, changed)
    .post(`${SITUATION}/reprendre`, signedIn, back);
}

function readRoutes(app: App): Hono<Env> {
  const read = pageOf({
    find: async (c: Asking) => {
      const of = situationOf(c);
      return of && seeToRead(app, c.var.actor, of);
    },
    draw: (c, seen, back) => answer(c, <ReadPage seen={seen} back={back} />, back),
  });
  const nobody = read.pressed({
    act: (c, { situation }) => sayRead(app, c.var.actor, { situation, says: "nobody" }),
    refusals,
    to: (_, { situation }) => situationAt(situation),
  });
  const sendBack = read.sent({
    form: "back",
    asks: backForm,
    act: (c, { situation }, { word }) =>
      sayRead(app, c.var.actor, { situation, says: "back", word }),
    refusals,
    to: ({ circle }) => communityAt(circle),
  });
  const given = read.pressed({
    act: (c, { situation }) => letGo(app, c.var.actor, { situation }),
    refusals,
    to: ({ circle }) => communityAt(circle),
  });
  return new Hono<Env>()
    .get(`${SITUATION}/relire`, signedIn, read.show)
    .post(`${SITUATION}/relire/personne`, signedIn, nobody)
    .post(`${SITUATION}/relire/renvoyer`, signedIn, sendBack)
    .post(`${SITUATION}/relire/rendre`, signedIn, given);
}

function answerRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => find(app, c),
    draw: (c, seen, back) =>
      answer(c, <SituationPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const said = page.sent({
    form: "answer",
    asks: answerForm,
    act: (c, { situation }, { text }) =>
      answerSituation(app, c.var.actor, { situation: situation.id, text }),
    refusals,
    to: (_, { situation }) => situationAt(situation.id),
  });
  const mark = (helped: boolean) =>
    page.pressed({
      act: async (c) => {
        const of = answerOf(c);
        if (of === undefined) return refused("unknown-answer");
        return markHelped(app, c.var.actor, { ...of, helped });
      },
      refusals,
      to: (situation) => situationAt(situation),
    });
  const remove = page.pressed({
    act: async (c) => {
      const of = answerOf(c);
      return of === undefined ? refused("unknown-answer") : removeAnswer(app, c.var.actor, of);
    },
    refusals,
    to: (situation) => situationAt(situation),
  });
  const learn = page.pressed({
    act: async (c) => {
      const of = answerOf(c);
      return of === undefined ? refused("unknown-answer") : learnFrom(app, c.var.actor, of);
    },
    refusals,
    to: ({ circle }) => communityAt(circle, "/savoirs"),
  });
  const ONE_ANSWER = `${SITUATION}/reponses/:answer`;
  return new Hono<Env>()
    .get(SITUATION, signedIn, page.show)
    .post(`${SITUATION}/repondre`, signedIn, said)
    .post(`${ONE_ANSWER}/a-aide`, signedIn, mark(true))
    .post(`${ONE_ANSWER}/finalement-non`, signedIn, mark(false))
    .post(`${ONE_ANSWER}/savoir`, signedIn, learn)
    .post(`${ONE_ANSWER}/retirer`, signedIn, remove);
}
