import { Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { askCoach } from "../actions/ask-coach.ts";
import { publishReport, sayCoach, tellTrial } from "../actions/report-trial.ts";
import { seeMethod } from "../actions/see-methods.ts";
import { seeAsking, seeTrial } from "../actions/see-trials.ts";
import { tryMethod } from "../actions/try-method.ts";
import { methodAt } from "../domain/method.ts";
import { trialAt } from "../domain/trial.ts";
import { type Asking, COACH, coachOf, type Env, methodOf, ONE, TRIAL, trialOf } from "./asked.ts";
import { askRefusals, tellRefusals, trialRefusals, tryRefusals } from "./form-texts.fr.ts";
import { askForm, publishForm, tellForm, tryForm } from "./trial-forms.ts";
import { AskPage, TellPage, TrialPage, TryPage } from "./trial-pages.tsx";

/** A method is tried in a circle, told of, and passed on by who tried it. */
export function trialRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", tryRoutes(app))
    .route("/", tellRoutes(app))
    .route("/", oneRoutes(app))
    .route("/", coachRoutes(app));
}

function tryRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const method = methodOf(c);
      return method && seeMethod(app, c.var.actor, { method, number: undefined });
    },
    draw: (c, seen, back) => answer(c, <TryPage seen={seen} back={back} />, back),
  });
  const begin = page.sent({
    asks: ({ circles }) => tryForm(circles),
    act: (c, { method }, { circle: space, day, at, address }) => {
      if (!isId<"Space">(space)) return Promise.resolve(refused("unknown-circle"));
      return tryMethod(app, c.var.actor, { method: method.id, space, day, at, address });
    },
    refusals: tryRefusals,
    beside: {
      "unknown-circle": "cercle",
      "circle-closed": "cercle",
      "not-that-day": "jour",
      nowhere: "ou",
    },
    to: trialAt,
  });
  return new Hono<Env>()
    .get(`${ONE}/essayer`, signedIn, page.show)
    .post(`${ONE}/essayer`, signedIn, begin);
}

async function findOne(app: App, c: Asking) {
  const trial = trialOf(c);
  return trial && seeTrial(app, c.var.actor, { trial });
}

function tellRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      return seen?.may.tell === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <TellPage seen={seen} back={back} />, back),
  });
  const tell = page.sent({
    asks: tellForm,
    act: (c, { trial }, { outcome, ...report }) =>
      tellTrial(app, c.var.actor, { trial: trial.id, outcome, report }),
    refusals: tellRefusals,
    beside: { "nothing-told": "fait", "failure-untold": "rate" },
    to: trialAt,
  });
  return new Hono<Env>()
    .get(`${TRIAL}/raconter`, signedIn, page.show)
    .post(`${TRIAL}/raconter`, signedIn, tell);
}

function oneRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => findOne(app, c),
    draw: (c, seen, back) =>
      answer(c, <TrialPage seen={seen} back={back} now={app.clock.now()} />, back),
  });
  const refusals = trialRefusals;
  const publish = page.sent({
    form: "publish",
    asks: publishForm,
    act: (c, { trial }, { forGood }) =>
      publishReport(app, c.var.actor, { trial: trial.id, forGood }),
    refusals,
    beside: { "say-for-good": "pour-toujours" },
    to: trialAt,
  });
  const coach = (says: "yes" | "no", as: { readonly asCircle?: true } = {}) =>
    page.pressed({
      act: (c, { trial }) => sayCoach(app, c.var.actor, { trial: trial.id, says, ...as }),
      refusals,
      to: trialAt,
    });
  return new Hono<Env>()
    .get(TRIAL, page.show)
    .post(`${TRIAL}/publier`, signedIn, publish)
    .post(`${TRIAL}/accompagner`, signedIn, coach("yes"))
    .post(`${TRIAL}/ne-plus-accompagner`, signedIn, coach("no"))
    .post(`${TRIAL}/accompagner-en-cercle`, signedIn, coach("yes", { asCircle: true }))
    .post(`${TRIAL}/ne-plus-accompagner-en-cercle`, signedIn, coach("no", { asCircle: true }));
}

function coachRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const coach = coachOf(c);
      return coach && seeAsking(app, c.var.actor, { coach });
    },
    draw: (c, asking, back) => answer(c, <AskPage asking={asking} back={back} />, back),
  });
  const ask = page.sent({
    asks: ({ circles }) => askForm(circles),
    act: (c, { coach }, { circle: space, ...asked }) => {
      if (!isId<"Space">(space)) return Promise.resolve(refused("unknown-circle"));
      return askCoach(app, c.var.actor, { ...asked, coach: coach.id, space });
    },
    refusals: askRefusals,
    beside: { "unknown-circle": "cercle" },
    to: ({ exchange }, { coach }) =>
      exchange === undefined ? methodAt(coach.method) : `/echanges/${exchange}`,
  });
  return new Hono<Env>().get(COACH, signedIn, page.show).post(COACH, signedIn, ask);
}
