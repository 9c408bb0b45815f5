import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { readForm, signedIn, type Typed, typedOf } from "#services/forms";
import { type App, linkHolder } from "#services/house";
import { answer } from "#ui/frame";

import { answerRequest, answerRequestByLink } from "../actions/answer-request.ts";
import { askToJoin, withdrawRequest } from "../actions/ask-to-join.ts";
import { readRequestLink, type RequestLink, requestPath } from "../actions/request-links.ts";
import { seeRequestByLink, seeRequests } from "../actions/see-requests.ts";
import { addressOf } from "../domain/circle.ts";
import { REQUESTS } from "../domain/request.ts";
import { isMember } from "../domain/rights.ts";
import { type Asking, type Env, findAsked, statusOf } from "./asked.ts";
import { keepRefusals, requestTexts } from "./keep-texts.fr.ts";
import { AskPage, type AskPageProps, LinkedRequestPage, RequestsPage } from "./request-pages.tsx";

const answerForm = z.object({
  reponse: z.enum(["oui", "non"]),
  mot: z.string().max(500).optional().catch(undefined),
});

/** « /cercles/:circle/demander » and « /cercles/:circle/demandes »: asking to join, and answering. */
export function requestRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/demander", signedIn, (c) => askPage(app, c, {}))
    .post("/:circle/demander", signedIn, (c) => ask(app, c))
    .post("/:circle/demande/retirer", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      if (seen === undefined) return c.notFound();
      await withdrawRequest(app, c.var.actor, { circle: seen.circle.id });
      return c.redirect(addressOf(seen.circle), 303);
    })
    .get("/:circle/demandes", signedIn, (c) => requestsPage(app, c))
    .post("/:circle/demandes/:request", signedIn, async (c) => {
      const request = c.req.param("request") ?? "";
      const form = await readForm(c, answerForm);
      if (!isId<"JoinRequest">(request) || !form.fits) return c.notFound();
      const told = await answerRequest(app, c.var.actor, {
        request,
        accepts: form.data.reponse === "oui",
        reply: form.data.mot,
      });
      if (told.done) return c.redirect(`${addressOf(told.value)}/demandes`, 303);
      return told.refusal === "unknown-request"
        ? c.notFound()
        : requestsPage(app, c, keepRefusals[told.refusal]);
    });
}

async function askPage(app: App, c: Asking, shown: Omit<AskPageProps, "circle">) {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const { circle, standing } = seen;
  // Nothing to ask: the page of the circle says how one comes in.
  if (isMember(standing) || circle.joining === "open") return c.redirect(addressOf(circle), 303);
  return answer(c, <AskPage circle={circle} {...shown} />, statusOf(shown));
}

async function ask(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const { circle } = seen;
  const typed = await typedOf(c);
  const answers = circle.questions.map((_question, i) => textOf(typed, `reponse-${i + 1}`));
  const problems = Object.fromEntries([
    ...answers.flatMap((said, i) =>
      said === "" ? [[`reponse-${i + 1}`, requestTexts.noAnswer] as const] : [],
    ),
    ...(typed["charte"] === "1" ? [] : [["charte", requestTexts.notAccepted] as const]),
  ]);
  if (Object.keys(problems).length > 0) return askPage(app, c, { typed, problems });
  const told = await askToJoin(app, c.var.actor, { circle: circle.id, answers });
  if (told.done) return c.redirect(addressOf(told.value), 303);
  return askPage(app, c, { typed, problem: keepRefusals[told.refusal] });
}

function textOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value.trim().slice(0, 1_000) : "";
}

async function requestsPage(app: App, c: Asking, problem?: string): Promise<Response> {
  const circle = c.req.param("circle") ?? "";
  const seen = await seeRequests(app, c.var.actor, { circle });
  if (seen === undefined) return c.notFound();
  return answer(
    c,
    <RequestsPage {...seen} now={app.clock.now()} problem={problem} />,
    problem === undefined ? 200 : 409,
  );
}

/** « /l/cercle/… »: a facilitator answers from a mail, in whatever browser opens it: one page, one button. */
export function linkedRequestRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:request/:facilitator/:signature", (c) => linkedPage(app, c))
    .post("/:request/:facilitator/:signature", async (c) => {
      const link = linkOf(app, c);
      const form = await readForm(c, answerForm);
      if (link === undefined || !form.fits) return c.notFound();
      const told = await answerRequestByLink(app, linkHolder(REQUESTS, link.request), {
        link,
        accepts: form.data.reponse === "oui",
        reply: form.data.mot,
      });
      if (told.done) return c.redirect(requestPath(app, link), 303);
      return told.refusal === "unknown-request" || told.refusal === "not-a-facilitator"
        ? c.notFound()
        : linkedPage(app, c, keepRefusals[told.refusal]);
    });
}

function linkOf(app: App, c: Asking): RequestLink | undefined {
  const { request = "", facilitator = "", signature = "" } = c.req.param();
  return readRequestLink(app, { request, facilitator, signature });
}

async function linkedPage(app: App, c: Asking, problem?: string): Promise<Response> {
  const link = linkOf(app, c);
  const seen = link && (await seeRequestByLink(app, linkHolder(REQUESTS, link.request), link));
  if (link === undefined || seen === undefined) return c.notFound();
  const at = requestPath(app, link);
  return answer(
    c,
    <LinkedRequestPage {...seen} at={at} problem={problem} />,
    problem === undefined ? 200 : 409,
  );
}
