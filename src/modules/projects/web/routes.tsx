import { Hono } from "hono";

import { PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import { readForm, signedIn, pageAsked } from "#services/forms";
import type { App } from "#services/house";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { answer } from "#ui/frame";

import { type ListedAnswer, listAnswersOfCircle, listMyAnswers } from "../actions/list-answers.ts";
import { startJointAnswer } from "../actions/start-answer.ts";
import { CircleAnswersPage, MyAnswersPage } from "./answers-page.tsx";
import { fileNameOf, streamArchive } from "./archive.tsx";
import { answerPage, type Asking, type Env, find } from "./answered.tsx";
import { addTurns } from "./answer-routes.tsx";
import { datedAnswers } from "./dated.ts";
import { startForm } from "./forms.ts";
import { addPartRoutes } from "./part-routes.tsx";
import { addPartnerRoutes } from "./partner-routes.tsx";
import { addPaperRoutes } from "./paper-routes.tsx";
import { addPieceRoutes } from "./piece-routes.tsx";
import { PrintPage } from "./print-page.tsx";
import { type Shown, statusOf } from "./shown.ts";
import { texts } from "./texts.fr.ts";
import { refusalTexts } from "./refusals.fr.ts";

/** « /reponses »: the joint answers of my circles, and each of them. */
export function answerRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>()
    .use(signedIn)
    .get("/", async (c) => {
      const page = pageAsked(c);
      const mine = await listMyAnswers(app, c.var.actor, { page });
      if (c.var.format === "ics") return calendarPage(app, c, mine.open);
      return answer(c, <MyAnswersPage {...mine} page={page} now={app.clock.now()} />);
    })
    .get("/cercle/:circle", (c) => circlePage(app, c, {}))
    .post("/cercle/:circle", (c) => start(app, c))
    .get("/:answer", (c) => answerPage(app, c, {}))
    .get("/:answer/imprimer", async (c) => {
      const seen = await find(app, c);
      return seen === undefined
        ? c.notFound()
        : answer(c, <PrintPage seen={seen} now={app.clock.now()} />);
    })
    .get("/:answer/dossier", async (c) => {
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      const { actor, frame } = c.var;
      c.header("content-type", "application/zip");
      c.header("content-disposition", `attachment; filename="${fileNameOf(seen)}.zip"`);
      return c.body(await streamArchive({ app, actor, frame, seen }));
    });
  addTurns(app, routes);
  addPartRoutes(app, routes);
  addPieceRoutes(app, routes);
  addPaperRoutes(app, routes);
  addPartnerRoutes(app, routes);
  return routes;
}

/** « /reponses.ics »: the last days of what my circles prepare, where I take part. */
function calendarPage(app: App, c: Asking, answers: readonly ListedAnswer[]): Response {
  const { publicUrl } = c.var.frame;
  const dates = datedAnswers(answers, app.clock.now());
  const file = writeIcalendar({ name: texts.icsName, product: "reponses", publicUrl, dates });
  return c.body(file, 200, icalendarFile("reponses.ics"));
}

async function circlePage(app: App, c: Asking, shown: Shown): Promise<Response> {
  const circle = c.req.param("circle") ?? "";
  const page = pageAsked(c);
  const listed = await listAnswersOfCircle(app, c.var.actor, { circle, page });
  if (listed === undefined) return c.notFound();
  return answer(
    c,
    <CircleAnswersPage {...listed} page={page} now={app.clock.now()} {...shown} />,
    statusOf(shown),
  );
}

/** A call that is not in the house is answered too: it is known by what its members wrote of it. */
async function start(app: App, c: Asking): Promise<Response> {
  const circle = c.req.param("circle") ?? "";
  const listed = await listAnswersOfCircle(app, c.var.actor, { circle });
  if (listed === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, startForm);
  if (!form.fits) return circlePage(app, c, { typed, problems: form.problems });
  const { title, address, day, asks, "au-nom-de": organisation } = form.data;
  const told = await startJointAnswer(app, c.var.actor, {
    circle: listed.circle.id,
    call: {
      id: newId<"Call">(),
      title,
      at: address,
      deadline: day?.add({ days: 1 }).toZonedDateTime(PARIS).toInstant(),
    },
    organisation,
    requirements: asks,
  });
  if (told.done) return c.redirect(`/reponses/${told.value}`, 303);
  return circlePage(app, c, { typed, problem: refusalTexts[told.refusal] });
}
