import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId, knownId } from "#basics/id";
import { type AskedEnv, idField, readForm, signedIn, textField } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { beginCorrection } from "../../publish/actions/publish-call.ts";
import { closeIssued, withdrawIssued } from "../../publish/actions/publish-end.ts";
import { seeIssued, type SeenIssued } from "../actions/publish-mine.ts";
import {
  answerQuestion,
  type HowAnswered,
  mendAnswer,
} from "../../questions/actions/question-answer.ts";
import { LONGEST_ANSWER, LONGEST_QUESTION } from "../../domain/question.ts";
import type { ManageMending } from "../../web/mending.ts";
import { ManagePage } from "./manage-page.tsx";
import { endRefusals, publishTexts } from "../../publish/web/texts.fr.ts";
import { answerRefusals, questionTexts as texts } from "../../questions/web/texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const endForm = z.object({ pourquoi: textField(publishTexts.whyMissing, 500) });
const answerForm = z.object({
  question: textField(texts.wordsMissing, LONGEST_QUESTION),
  reponse: textField(texts.answerMissing, LONGEST_ANSWER),
});
const sendForm = z.object({ vers: idField<"Question">(texts.alreadyMissing) });
const declineForm = z.object({ pourquoi: textField(texts.declineMissing, 500) });
const mendForm = answerForm.extend({ laquelle: idField<"Question">(texts.answerMissing) });

const NUMBER = "/:number{[0-9]{1,12}}";

/** « /appels/412/gerer »: a published call, for those who look after it for their structure. */
export function issuerRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(`${NUMBER}/gerer`, signedIn, async (c) => {
      const seen = await find(app, c);
      return seen === undefined ? c.notFound() : show(app, c, seen);
    })
    .post(`${NUMBER}/corriger`, signedIn, async (c) => {
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      const told = await beginCorrection(app, c.var.actor, { call: seen.call.id });
      return told.done ? c.redirect(`/appels/publier/${told.value}`, 303) : c.notFound();
    })
    .post(`${NUMBER}/fermer`, signedIn, (c) => end(app, c, "fermer"))
    .post(`${NUMBER}/retirer`, signedIn, (c) => end(app, c, "retirer"))
    .post(`${NUMBER}/questions/corriger`, signedIn, (c) => mend(app, c))
    .post(`${NUMBER}/questions/:asked/repondre`, signedIn, async (c) => {
      const form = { ...(await readForm(c, answerForm)), how: "repondre" as const };
      return settle(app, c, form, ({ question, reponse }) => ({
        how: "new",
        words: question,
        answer: reponse,
      }));
    })
    .post(`${NUMBER}/questions/:asked/renvoyer`, signedIn, async (c) => {
      const form = { ...(await readForm(c, sendForm)), how: "renvoyer" as const };
      return settle(app, c, form, ({ vers }) => ({
        how: "already",
        question: knownId<"Question">(vers),
      }));
    })
    .post(`${NUMBER}/questions/:asked/ecarter`, signedIn, async (c) => {
      const form = { ...(await readForm(c, declineForm)), how: "ecarter" as const };
      return settle(app, c, form, ({ pourquoi }) => ({
        how: "declined",
        why: pourquoi,
      }));
    });
}

function find(app: App, c: Asking): Promise<SeenIssued | undefined> {
  return seeIssued(app, c.var.actor, { number: Number(c.req.param("number")) });
}

const SAID: Readonly<Record<string, string>> = { ...publishTexts.done, ...texts.done };

async function show(
  app: App,
  c: Asking,
  seen: SeenIssued,
  mending?: ManageMending,
): Promise<Response> {
  const said = mending === undefined ? SAID[c.req.query("fait") ?? ""] : undefined;
  const status = mending === undefined ? 200 : mending.problem === undefined ? 422 : 409;
  return answer(
    c,
    <ManagePage seen={seen} now={app.clock.now()} said={said} mending={mending} />,
    status,
  );
}

async function end(app: App, c: Asking, form: "fermer" | "retirer"): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...read } = await readForm(c, endForm);
  if (!read.fits) return show(app, c, seen, { form, typed, problems: read.problems });
  const act = form === "fermer" ? closeIssued : withdrawIssued;
  const told = await act(app, c.var.actor, { call: seen.call.id, why: read.data.pourquoi });
  if (!told.done) return show(app, c, seen, { form, typed, problem: endRefusals[told.refusal] });
  const done = form === "fermer" ? "ferme" : "retire";
  return c.redirect(`/appels/${seen.call.number}/gerer?fait=${done}`, 303);
}

const DONE = { repondre: "repondu", renvoyer: "renvoye", ecarter: "ecarte" } as const;

type Read<Shape> = Awaited<ReturnType<typeof readForm<Shape>>>;

/** A question that waits is settled, one way or another; what is wrong is said beside its own form. */
async function settle<Shape>(
  app: App,
  c: Asking,
  form: Read<Shape> & { readonly how: keyof typeof DONE },
  toSettle: (data: Shape) => HowAnswered,
): Promise<Response> {
  const { how } = form;
  const [seen, asked] = [await find(app, c), c.req.param("asked") ?? ""];
  if (seen === undefined || !isId<"AskedQuestion">(asked)) return c.notFound();
  const place = { form: `${how}-${asked}`, typed: form.typed };
  if (!form.fits) {
    const waits = seen.waiting.some(({ id }) => id === asked);
    return waits ? show(app, c, seen, { ...place, problems: form.problems }) : c.notFound();
  }
  const told = await answerQuestion(app, c.var.actor, { asked, settle: toSettle(form.data) });
  if (told.done) return c.redirect(`/appels/${seen.call.number}/gerer?fait=${DONE[how]}`, 303);
  if (told.refusal === "unknown-question") return c.notFound();
  return show(app, c, seen, { ...place, problem: answerRefusals[told.refusal] });
}

async function mend(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, mendForm);
  const place = { form: `corriger-${String(typed["laquelle"])}`, typed };
  if (!form.fits) return show(app, c, seen, { ...place, problems: form.problems });
  const told = await mendAnswer(app, c.var.actor, {
    question: knownId<"Question">(form.data.laquelle),
    words: form.data.question,
    answer: form.data.reponse,
  });
  if (told.done) return c.redirect(`/appels/${seen.call.number}/gerer?fait=corrige`, 303);
  return show(app, c, seen, { ...place, problem: answerRefusals[told.refusal] });
}
