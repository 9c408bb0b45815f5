import { Hono } from "hono";

import { toMend } from "#basics/form";
import type { Found } from "#basics/looked-up";
import { isId } from "#basics/id";
import { findWhere, readCommune } from "#modules/calendar";
import { communeFound, minutesBetween, refusalTexts } from "#pieces/calendar";
import { pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { findTrainings, seeMyTrainings } from "../actions/find-trainings.ts";
import { addTraining, tellProgramme } from "../actions/keep-training.ts";
import { seeStartOffer, seeStarts } from "../actions/see-starts.ts";
import { seeTraining } from "../actions/see-training.ts";
import { TRAINING, trainingAt } from "../domain/training.ts";
import { type Asking, type Env, ONE, trainingOf } from "./asked.ts";
import { AddPage, EditPage, StartPage } from "./edit-page.tsx";
import { feedbackRoutes } from "./feedback-routes.tsx";
import { trainingLinked } from "./formats.ts";
import { addForm, type KnownBeside, programmeForm, programmeOf, trainersOf } from "./forms.ts";
import { trainingsAsked } from "./list-asked.ts";
import { ListPage, MinePage } from "./list-page.tsx";
import { materialRoutes } from "./material-routes.tsx";
import { readSkill } from "./skill-asked.ts";
import { formTexts, trainingRefusals } from "./texts.fr.ts";
import { PrintPage, TrainingPage } from "./training-page.tsx";
import { travelRoutes } from "./travel-routes.tsx";

/** « /formations »: those that are open, each of them, and what is done around it. */
export function trainingRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = trainingsAsked.read(c.req.queries());
      const found = await findTrainings(app, c.var.actor, { ...asked, kind: TRAINING });
      return answer(c, <ListPage asked={asked} found={found} now={app.clock.now()} />);
    })
    .route("/nouvelle", addRoutes(app))
    .route("/", programmeRoutes(app))
    .route("/", materialRoutes(app))
    .route("/", travelRoutes(app))
    .route("/", feedbackRoutes(app))
    .route("/", oneRoutes(app));
}

/** « /moi/formations »: one’s own. */
export function mineRoutes(app: App): Hono<Env> {
  return new Hono<Env>().use(signedIn).get("/", async (c) => {
    const mine = await seeMyTrainings(app, c.var.actor, undefined);
    return answer(c, <MinePage mine={mine} now={app.clock.now()} />);
  });
}

const refusals = { ...refusalTexts, ...trainingRefusals };

/** The fields that refusals are about. */
const BESIDE = {
  "empty-title": "titre",
  "not-https": "video",
  nowhere: "adresse",
  "too-many-places": "places",
  "ends-first": "fin",
  "no-date": "jour",
  "in-the-past": "jour",
  "knows-nothing": "savoir",
  "knows-too-much": "savoir",
  "already-answered": "savoir",
  "too-many-steps": "programme",
  "long-line": "savoir",
  "nobody-trains": "nom",
  "unknown-skill": "metier",
} as const;

/** What is known beside the form, once the skill that was typed was looked up. */
async function knownOf(
  app: App,
  c: Asking,
  trainers: KnownBeside["trainers"],
): Promise<KnownBeside> {
  const { metier = "" } = await typedOf(c);
  const typed = typeof metier === "string" ? metier : "";
  const skill: Found<string | undefined> = await readSkill(app, c.var.actor, typed);
  return { trainers, skill, nameSkill: (code) => code };
}

/** From where the address says that it is proposed, where the person who acts may. */
async function whereOf(app: App, c: Asking) {
  const where = await findWhere(app, c.var.actor, {
    circle: c.req.query("cercle"),
    organisation: c.req.query("structure"),
  });
  const stands = where?.asker.standing;
  const may = where?.of === "organisation" ? stands === "facilitator" : stands !== "outside";
  return where !== undefined && !where.closed && may && where.of !== "person" ? where : undefined;
}

/** From which offer it begins. */
async function offerOf(app: App, c: Asking) {
  const offer = c.req.query("proposition") ?? "";
  return isId<"Offer">(offer) ? seeStartOffer(app, c.var.actor, { offer }) : undefined;
}

function addRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const where = await whereOf(app, c);
      return where && { where, offer: await offerOf(app, c) };
    },
    draw: (c, { where, offer }, back) => {
      const { search } = new URL(c.req.url);
      const at = `/formations/nouvelle${search}`;
      return answer(c, <AddPage {...{ where, offer, at, back }} />, back);
    },
  });
  const add = page.sent({
    asks: async (_, c) => {
      const { ou = "" } = await typedOf(c);
      const typed = typeof ou === "string" ? ou : "";
      const commune = communeFound(await readCommune(app, c.var.actor, { typed }));
      return addForm(await knownOf(app, c, trainersOf(undefined)), commune);
    },
    act: (c, { where }, answers) => {
      const told = programmeOf(answers);
      if ("wrong" in told) return Promise.resolve(wrongStep(told.wrong));
      const { title, about, address, video, place, day, starts, ends, zone } = answers;
      return addTraining(app, c.var.actor, {
        ...told.told,
        space: where.space,
        words: { title, about, address, video },
        commune: place,
        when: { zone, day, at: starts, rule: { every: "once" }, except: NO_EXCEPTION },
        minutes: minutesBetween(starts, ends),
        seenBy: answers.seenBy,
        capacity: answers.capacity === 0 ? undefined : answers.capacity,
        sentAgain: true,
      });
    },
    refusals,
    beside: BESIDE,
    to: trainingAt,
  });
  return new Hono<Env>()
    .use(signedIn)
    .get("/", async (c) => {
      const isSaid = [c.req.query("cercle"), c.req.query("structure")].some(Boolean);
      if (isSaid) return page.show(c);
      const starts = await seeStarts(app, c.var.actor, undefined);
      const offer = (await offerOf(app, c))?.id ?? "";
      return answer(c, <StartPage starts={starts} offer={offer} />);
    })
    .post("/", add);
}

const NO_EXCEPTION = { school: undefined, holidays: undefined };
const wrongStep = (line: string) => toMend({ programme: formTexts.stepWrong(line) });

async function findOne(app: App, c: Asking) {
  const of = trainingOf(c);
  return of && seeTraining(app, c.var.actor, of);
}

function programmeRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const training = await findOne(app, c);
      const may = training?.standing.organises === true && training.seen.where.of !== "person";
      return may ? training : undefined;
    },
    draw: (c, training, back) => answer(c, <EditPage training={training} back={back} />, back),
  });
  const change = page.sent({
    asks: async (training, c) => programmeForm(await knownOf(app, c, trainersOf(training))),
    act: (c, { seen }, answers) => {
      const told = programmeOf(answers);
      if ("wrong" in told) return Promise.resolve(wrongStep(told.wrong));
      const { version } = answers;
      return tellProgramme(app, c.var.actor, {
        training: seen.occasion.id,
        version,
        ...told.told,
      });
    },
    refusals,
    beside: BESIDE,
    to: trainingAt,
  });
  return new Hono<Env>()
    .get(`${ONE}/programme`, signedIn, page.show)
    .post(`${ONE}/programme`, signedIn, change);
}

function oneRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(`${ONE}/imprimer`, async (c) => {
      const training = await findOne(app, c);
      return training?.programme === undefined
        ? c.notFound()
        : answer(c, <PrintPage training={training} now={app.clock.now()} />);
    })
    .get(ONE, async (c) => {
      const training = await findOne(app, c);
      if (training === undefined) return c.notFound();
      if (c.var.format === "jsonld") {
        if (training.seen.occasion.seenBy !== "everyone") return c.notFound();
        c.header("content-type", "application/ld+json; charset=utf-8");
        return c.body(JSON.stringify(trainingLinked(training, c.var.frame.publicUrl)));
      }
      return answer(c, <TrainingPage training={training} now={app.clock.now()} />);
    });
}
