import type { Context } from "hono";

import { isId } from "#basics/id";
import type { Result } from "#basics/result";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeAnswer, type SeenAnswer } from "../actions/see-answer.ts";
import { AnswerPage } from "./answer-page.tsx";
import { type Shown, statusOf } from "./shown.ts";
import { refusalTexts } from "./refusals.fr.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The answer that the address names, as who asks sees it. */
export async function find(app: App, c: Asking): Promise<SeenAnswer | undefined> {
  const asked = c.req.param("answer") ?? "";
  return isId<"Answer">(asked) ? seeAnswer(app, c.var.actor, { answer: asked }) : undefined;
}

/** The page of an answer, with what was typed in one of its forms. */
export async function answerPage(app: App, c: Asking, shown: Shown): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  return answer(c, <AnswerPage seen={seen} now={app.clock.now()} shown={shown} />, statusOf(shown));
}

type Told = Result<unknown, keyof typeof refusalTexts>;

/** Back to the page of the answer; or the page with the sentence of the refusal, and what was typed. */
export function backOr(
  app: App,
  c: Asking,
  told: Told,
  shown: Pick<Shown, "form" | "typed">,
): Response | Promise<Response> {
  if (told.done) return c.redirect(`/reponses/${c.req.param("answer")}`, 303);
  return answerPage(app, c, { ...shown, problem: refusalTexts[told.refusal] });
}
