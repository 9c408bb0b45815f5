import { Hono } from "hono";

import { isId, knownId } from "#basics/id";
import { pageOf, signedIn } from "#services/forms";
import { type App, linkHolder } from "#services/house";
import { answer } from "#ui/frame";

import { answerRequest, answerRequestByLink } from "../actions/answer-request.ts";
import { askToJoin, withdrawRequest } from "../actions/ask-to-join.ts";
import { readRequestLink, requestPath } from "../actions/request-links.ts";
import { seeRequestByLink, seeRequests } from "../actions/see-requests.ts";
import { addressOf } from "../domain/circle.ts";
import { REQUESTS } from "../domain/request.ts";
import { isMember } from "../domain/rights.ts";
import { type Asking, type Env, findAsked } from "./asked.ts";
import { answerTo, askForm, replyForm } from "./forms.ts";
import { keepRefusals as refusals } from "./keep-texts.fr.ts";
import { AskPage, LinkedRequestPage, RequestsPage } from "./request-pages.tsx";

/** « /cercles/:circle/demander » and « /cercles/:circle/demandes »: asking to join, and answering. */
export function requestRoutes(app: App): Hono<Env> {
  const asking = pageOf({
    find: (c: Asking) => findAsked(app, c),
    draw: (c, { circle, standing }, back) =>
      // Nothing to ask: the page of the circle says how one comes in.
      isMember(standing) || circle.joining === "open"
        ? c.redirect(addressOf(circle), 303)
        : answer(c, <AskPage circle={circle} back={back} />, back),
  });
  const ask = asking.sent({
    asks: ({ circle }) => askForm(circle.questions),
    act: (c, { circle }, asked) => {
      const said = new Map(Object.entries(asked));
      const toQuestions = circle.questions.map((_, i) => String(said.get(answerTo(i))));
      return askToJoin(app, c.var.actor, { circle: circle.id, answers: toQuestions });
    },
    refusals,
    to: addressOf,
  });
  return new Hono<Env>()
    .get("/:circle/demander", signedIn, asking.show)
    .post("/:circle/demander", signedIn, ask)
    .post("/:circle/demande/retirer", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      if (seen === undefined) return c.notFound();
      await withdrawRequest(app, c.var.actor, { circle: seen.circle.id });
      return c.redirect(addressOf(seen.circle), 303);
    })
    .route("/", answeringRoutes(app));
}

function answeringRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: async (c: Asking) => {
      const request = c.req.param("request");
      if (request !== undefined && !isId(request)) return undefined;
      return seeRequests(app, c.var.actor, { circle: c.req.param("circle") ?? "" });
    },
    draw: (c, seen, back) =>
      back.refusal === "unknown-request"
        ? c.notFound()
        : answer(c, <RequestsPage {...seen} now={app.clock.now()} back={back} />, back),
  });
  const reply = list.sent({
    asks: replyForm,
    act: (c, _, asked) =>
      answerRequest(app, c.var.actor, {
        request: knownId<"JoinRequest">(c.req.param("request") ?? ""),
        ...asked,
      }),
    refusals,
    to: (circle) => `${addressOf(circle)}/demandes`,
  });
  return new Hono<Env>()
    .get("/:circle/demandes", signedIn, list.show)
    .post("/:circle/demandes/:request", signedIn, reply);
}

/** « /l/cercle/… »: a facilitator answers from a mail, in whatever browser opens it: one page, one button. */
export function mailedRequestRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const { request = "", facilitator = "", signature = "" } = c.req.param();
      const link = readRequestLink(app, { request, facilitator, signature });
      const seen = link && (await seeRequestByLink(app, linkHolder(REQUESTS, link.request), link));
      return link && seen && { ...seen, link };
    },
    draw: (c, { link, ...seen }, back) =>
      back.refusal === "unknown-request" || back.refusal === "not-a-facilitator"
        ? c.notFound()
        : answer(c, <LinkedRequestPage {...seen} at={requestPath(app, link)} back={back} />, back),
  });
  const reply = page.sent({
    asks: replyForm,
    act: (_, { link }, asked) =>
      answerRequestByLink(app, linkHolder(REQUESTS, link.request), { link, ...asked }),
    refusals,
    to: (_, { link }) => requestPath(app, link),
  });
  return new Hono<Env>()
    .get("/:request/:facilitator/:signature", page.show)
    .post("/:request/:facilitator/:signature", reply);
}
