import { Hono } from "hono";

import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { kindsToChoose } from "../../actions/kinds.ts";
import { readCommune } from "../../actions/read-place.ts";
import { findWhere, type OfSpace } from "../../actions/see-lists.ts";
import { addressOf } from "../../domain/occasion.ts";
import { mayAdd } from "../../domain/rights.ts";
import { communeOf } from "../../web/commune-asked.ts";
import { putDownAnswer, takeOffAnswer } from "../actions/answer-poll.ts";
import { chooseDate, stopPoll } from "../actions/end-poll.ts";
import type { OfPoll } from "../actions/find-poll.ts";
import { seePolls } from "../actions/list-polls.ts";
import { changePoll, makePoll } from "../actions/make-poll.ts";
import { seePoll } from "../actions/see-poll.ts";
import { addressOfPoll } from "../domain/poll.ts";
import { pollPage } from "./answering.tsx";
import type { Asking, Env } from "./asked.ts";
import { GuestPage } from "./guest-page.tsx";
import { answerForm, chooseForm, pollForm, saysIn, takeOffForm } from "./forms.ts";
import { print } from "./link-routes.tsx";
import { PollsPage } from "./list-page.tsx";
import { EditPollPage, MakePollPage } from "./make-page.tsx";
import { labelOf } from "./manage-part.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";
import { BESIDE, problemsOf, toldOfPoll } from "./told-of-poll.ts";

/** « /rendez-vous/sondages »: polls of a space, and each of them, for who comes in. */
export function pollRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", (c) => list(app, c))
    .route("/nouveau", makeRoutes(app))
    .route("/", editRoutes(app))
    .route("/", guestRoutes(app))
    .route("/", oneRoutes(app));
}

function spaceOf(c: Asking): OfSpace {
  return { circle: c.req.query("cercle"), organisation: c.req.query("structure") };
}

async function list(app: App, c: Asking): Promise<Response> {
  const seen = await seePolls(app, c.var.actor, spaceOf(c));
  if (seen === undefined) return c.notFound();
  const askAt = `/rendez-vous/sondages/nouveau${new URL(c.req.url).search}`;
  return answer(c, <PollsPage list={seen} askAt={askAt} now={app.clock.now()} />);
}

function makeRoutes(app: App): Hono<Env> {
  const kinds = kindsToChoose(app);
  const page = pageOf({
    find: async (c: Asking) => {
      const where = await findWhere(app, c.var.actor, spaceOf(c));
      return where !== undefined && !where.closed && mayAdd(where.asker, where) ? where : undefined;
    },
    draw: (c, where, back) => {
      const at = `/rendez-vous/sondages/nouveau${new URL(c.req.url).search}`;
      return answer(c, <MakePollPage where={where} kinds={kinds} at={at} back={back} />, back);
    },
  });
  const make = page.sent({
    asks: pollForm(kinds),
    act: async (c, { space }, answers) => {
      const read = await readCommune(app, c.var.actor, { typed: answers.place ?? "" });
      const problems = problemsOf(answers, { commune: read, now: app.clock.now() });
      if (Object.keys(problems).length > 0) return toMend(problems);
      return makePoll(app, c.var.actor, { space, ...toldOfPoll(answers, communeOf(read)) });
    },
    refusals,
    beside: BESIDE,
    to: (id) => addressOfPoll({ id }),
  });
  return new Hono<Env>().get("/", page.show).post("/", make);
}

/** The poll that an address names. */
function ofPoll(c: Asking): OfPoll | undefined {
  const id = c.req.param("poll") ?? "";
  return isId<"DatePoll">(id) ? { poll: id, way: { by: "page" } } : undefined;
}

/** A poll that who asks organises, as long as it is not over. */
async function findOrganised(app: App, c: Asking) {
  const of = ofPoll(c);
  const seen = of && (await seePoll(app, c.var.actor, of));
  return seen?.may.organise === true ? seen : undefined;
}

function editRoutes(app: App): Hono<Env> {
  const kinds = kindsToChoose(app);
  const page = pageOf({
    find: (c: Asking) => findOrganised(app, c),
    draw: (c, seen, back) =>
      answer(c, <EditPollPage seen={seen} kinds={kinds} back={back} />, back),
  });
  const change = page.sent({
    asks: pollForm(kinds),
    act: async (c, { of }, answers) => {
      const read = await readCommune(app, c.var.actor, { typed: answers.place ?? "" });
      const problems = problemsOf(answers, { commune: read, now: app.clock.now() });
      if (Object.keys(problems).length > 0) return toMend(problems);
      const told = toldOfPoll(answers, communeOf(read));
      return changePoll(app, c.var.actor, { ...of, ...told, version: answers.version });
    },
    refusals,
    beside: BESIDE,
    to: (id) => addressOfPoll({ id }),
  });
  return new Hono<Env>().get("/:poll/changer", page.show).post("/:poll/changer", change);
}

/** What a guest said, changed for them by who organises. */
function guestRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOrganised(app, c);
      const one = seen?.answers.find(({ id, isGuest }) => isGuest && id === c.req.param("answer"));
      return seen === undefined || one === undefined ? undefined : { seen, one };
    },
    draw: (c, asked, back) =>
      answer(c, <GuestPage {...asked} now={app.clock.now()} back={back} />, back),
  });
  const change = page.sent({
    asks: ({ seen }) => answerForm(seen.dates),
    act: (c, { seen, one }, answers) => {
      const { name, people, word, version } = answers;
      const said = { name, people, word, version, says: saysIn(answers, seen.dates) };
      return putDownAnswer(app, c.var.actor, { ...seen.of, ...said, answer: one.id });
    },
    refusals,
    beside: { "no-name": "nom", "too-many-people": "combien" },
    to: (id) => `${addressOfPoll({ id })}#organiser`,
  });
  return new Hono<Env>()
    .get("/:poll/reponses/:answer", page.show)
    .post("/:poll/reponses/:answer", change);
}

function oneRoutes(app: App): Hono<Env> {
  const { page, say } = pollPage(app, ofPoll);
  const put = page.sent({
    form: "put",
    asks: ({ dates }) => answerForm(dates),
    act: (c, { of, dates }, answers) => {
      const { name, people, word, version } = answers;
      const said = { name, people, word, version, says: saysIn(answers, dates) };
      return putDownAnswer(app, c.var.actor, { ...of, ...said, answer: undefined });
    },
    refusals,
    beside: { "no-name": "nom", "too-many-people": "combien" },
    to: (id) => `${addressOfPoll({ id })}#organiser`,
  });
  const choose = page.sent({
    form: "choose",
    asks: (seen) => chooseForm(seen.dates, (date) => labelOf(date, { seen, now: app.clock.now() })),
    act: (c, { of }, { date, version }) => chooseDate(app, c.var.actor, { ...of, date, version }),
    refusals,
    to: (id) => addressOf({ id }),
  });
  const stop = page.pressed({
    form: "stop",
    act: (c, { of }) => stopPoll(app, c.var.actor, of),
    refusals,
    to: (id) => addressOfPoll({ id }),
  });
  const takeOff = page.sent({
    form: "take-off",
    asks: takeOffForm,
    act: (c, { of }, { answer: id }) => takeOffAnswer(app, c.var.actor, { ...of, answer: id }),
    refusals,
    to: (id) => `${addressOfPoll({ id })}#organiser`,
  });
  return new Hono<Env>()
    .get("/:poll", page.show)
    .get("/:poll/imprimer", (c) => print(app, c, ofPoll(c)))
    .post("/:poll/repondre", say)
    .post("/:poll/au-telephone", put)
    .post("/:poll/choisir", choose)
    .post("/:poll/arreter", stop)
    .post("/:poll/retirer", takeOff);
}
