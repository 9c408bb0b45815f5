import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { meOf } from "../../team/web/linked-routes.tsx";
import type { Asking, Env } from "../../web/asked.ts";
import { answerWorkByLink, seeSaid } from "../actions/answer-work.ts";
import { answerAsEmployer, seeAskedOfEmployer } from "../actions/ask-found.ts";
import { workLink } from "../actions/say-worker.ts";
import { answered, answeredByLinkForm, answeredForm } from "./forms.ts";
import { EmployerLetterPage, SaidOfMePage } from "./letter-pages.tsx";
import { workRefusals as refusals } from "./texts.fr.ts";

const WORKER = "/travail/:employment/:signature";
const EMPLOYER = "/employeur/:employment/:signature";

/** « /l/structures/travail/… » and « …/employeur/… »: what letters ask, answered in whatever browser opens them. */
export function linkedWorkRoutes(app: App): Hono<Env> {
  const today = () => dayOf(app.clock.now());
  const worker = pageOf({
    find: async (c: Asking) => {
      const link = linkOf(c);
      const seen = link && (await seeSaid(app, link));
      return link && seen && { link, seen, at: workLink(app, link.id) };
    },
    draw: (c, { seen, at }, back) =>
      answer(
        c,
        <SaidOfMePage seen={seen} at={at} today={today()} me={meOf(c)?.name} back={back} />,
        back,
      ),
  });
  const answerWorker = worker.sent({
    asks: answeredByLinkForm,
    act: (c, { link }, { says, name }) =>
      answerWorkByLink(app, link, { yes: says === "yes", name, as: meOf(c)?.id }),
    refusals,
    beside: { "name-first": "nom" },
    to: (_, { at }) => at,
  });
  const employer = pageOf({
    find: async (c: Asking) => {
      const link = linkOf(c);
      const seen = link && (await seeAskedOfEmployer(app, link));
      const at = link && `/l/structures/employeur/${link.id}/${link.signature}`;
      return link && seen && at !== undefined ? { link, seen, at } : undefined;
    },
    draw: (c, { seen, at }, back) =>
      answer(c, <EmployerLetterPage seen={seen} at={at} today={today()} back={back} />, back),
  });
  const answerEmployer = employer.sent({
    asks: answeredForm,
    act: (_, { link }, { says }) => answerAsEmployer(app, link, { yes: says === "yes" }),
    refusals,
    to: (_, { at }) => at,
  });
  return new Hono<Env>()
    .get(WORKER, worker.show)
    .post(WORKER, answered.only, answerWorker)
    .get(EMPLOYER, employer.show)
    .post(EMPLOYER, answered.only, answerEmployer);
}

function linkOf(c: Asking) {
  const { employment: id = "", signature = "" } = c.req.param();
  return isId<"Employment">(id) ? { id, signature } : undefined;
}
