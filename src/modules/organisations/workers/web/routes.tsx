import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { done, refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { answerAsked, answerWork } from "../actions/answer-work.ts";
import { askWork } from "../actions/ask-work.ts";
import { endWork } from "../actions/end-work.ts";
import { sayWorker } from "../actions/say-worker.ts";
import { seeEmployer, seeMyWork, seeWorkers, type SeenWorkers } from "../actions/see-workers.ts";
import { answered, answeredForm, employedForm, endForm, workerForm } from "./forms.ts";
import { MY_WORK } from "./kinds.ts";
import { EmployerPage, MyWorkPage } from "./my-work-page.tsx";
import { myWorkTexts, workersTexts as texts, workRefusals as refusals } from "./texts.fr.ts";
import { WorkersPage } from "./workers-page.tsx";

const AT = "/:number{[0-9]{1,12}}/qui-travaille-ici";
const HERE = "/:number{[0-9]{1,12}}/j-y-travaille";

/** « Qui travaille ici », for the team; « Je travaille ici », for whoever has an account. */
export function workersRoutes(app: App): Hono<Env> {
  const page = teamPage(app);
  const employer = pageOf({
    find: (c: Asking) => seeEmployer(app, c.var.actor, numberOf(c)),
    draw: (c, seen, back) => answer(c, <EmployerPage seen={seen} back={back} />, back),
  });
  const ask = employer.sent({
    asks: employedForm,
    act: (c, { organisation }, asked) =>
      askWork(app, c.var.actor, { organisation: organisation.id, ...asked }),
    refusals,
    beside: { "bad-day": "depuis" },
    to: () => `${MY_WORK}?fait=dit`,
  });
  return new Hono<Env>()
    .get(AT, signedIn, page.show)
    .post(AT, signedIn, saying(page, app))
    .post(`${AT}/:employment/reponse`, signedIn, answered.only, answering(page, app))
    .post(`${AT}/:employment/fin`, signedIn, ending(page, app))
    .get(HERE, signedIn, employer.show)
    .post(HERE, signedIn, ask);
}

/** The page of the team, and of those it shows the one that the address names: else nothing is there. */
function teamPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const seen = await seeWorkers(app, c.var.actor, numberOf(c));
      const named = c.req.param("employment");
      const all = seen && [...seen.standing, ...seen.asked, ...seen.said, ...seen.past];
      const employment = all?.find(({ one }) => one.id === named)?.one.id;
      return seen && (named === undefined || employment !== undefined)
        ? { ...seen, employment }
        : undefined;
    },
    draw: (c, seen, back) => {
      const today = dayOf(app.clock.now());
      const said = saidOf(c, texts.saidDone);
      const page = { seen, named: seen.employment, today, said, back };
      return answer(c, <WorkersPage {...page} />, back);
    },
  });
}

type TeamPage = ReturnType<typeof teamPage>;

const saidAt =
  (did: keyof typeof texts.saidDone) =>
  (_: unknown, { organisation }: SeenWorkers) =>
    `${addressOf(organisation)}/qui-travaille-ici?fait=${did}`;

const saying = (page: TeamPage, app: App) =>
  page.sent({
    form: "say",
    asks: workerForm,
    act: (c, { organisation }, asked) =>
      sayWorker(app, c.var.actor, {
        organisation: organisation.id,
        ...asked,
        site: c.var.frame.publicUrl,
      }),
    refusals,
    beside: { "not-an-address": "adresse", "bad-day": "depuis" },
    to: saidAt("dite"),
  });

const answering = (page: TeamPage, app: App) =>
  page.sent({
    asks: answeredForm,
    act: async (c, { employment }, { says }) =>
      employment === undefined
        ? refused("nothing-to-answer")
        : answerAsked(app, c.var.actor, { employment, yes: says === "yes" }),
    refusals,
    to: saidAt("repondu"),
  });

const ending = (page: TeamPage, app: App) =>
  page.sent({
    form: "end",
    asks: endForm,
    act: async (c, { employment }, asked) =>
      employment === undefined
        ? refused("nothing-to-answer")
        : endWork(app, c.var.actor, { employment, ...asked }),
    refusals,
    beside: { "bad-day": "dernier-jour" },
    to: saidAt("fini"),
  });

/** « /moi/travail »: where one works oneself. */
export function myWorkRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const all = await seeMyWork(app, c.var.actor, undefined);
      const named = c.req.param("employment");
      const employment = all?.find(({ one }) => one.id === named)?.one.id;
      return all && (named === undefined || employment !== undefined)
        ? { all, employment }
        : undefined;
    },
    draw: (c, { all, employment }, back) => {
      const today = dayOf(app.clock.now());
      const said = saidOf(c, myWorkTexts.saidDone);
      return answer(c, <MyWorkPage {...{ all, today, said, back }} named={employment} />, back);
    },
  });
  const answerMine = page.sent({
    asks: answeredForm,
    act: async (c, { employment }, { says }) => {
      if (employment === undefined) return refused("nothing-to-answer");
      const told = await answerWork(app, c.var.actor, { employment, yes: says === "yes" });
      return told.done ? done(says) : told;
    },
    refusals,
    to: (says) => `${MY_WORK}?fait=${says === "yes" ? "oui" : "non"}`,
  });
  const end = page.sent({
    form: "end",
    asks: endForm,
    act: async (c, { employment }, asked) =>
      employment === undefined
        ? refused("nothing-to-answer")
        : endWork(app, c.var.actor, { employment, ...asked }),
    refusals,
    beside: { "bad-day": "dernier-jour" },
    to: () => `${MY_WORK}?fait=fini`,
  });
  return new Hono<Env>()
    .get("/", signedIn, page.show)
    .post("/:employment/reponse", signedIn, answered.only, answerMine)
    .post("/:employment/fin", signedIn, end);
}
