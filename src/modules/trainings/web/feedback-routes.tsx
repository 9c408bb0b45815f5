import { Hono } from "hono";

import { toMend } from "#basics/form";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { sayFeedback, seeAnswers, seeFeedback, type SeenFeedback } from "../actions/feedback.ts";
import { trainingAt } from "../domain/training.ts";
import { type Asking, type Env, ONE, trainingOf } from "./asked.ts";
import { feedbackForm, feedbackOf } from "./feedback-forms.ts";
import { AnswersPage, FeedbackPage } from "./feedback-page.tsx";
import { feedbackTexts as says } from "./feedback-texts.fr.ts";

const knowsOf = ({ training }: SeenFeedback) => training.programme?.knows ?? [];

/** « …/mon-niveau », for who comes; « …/avis », what all said together, for who gives it. */
export function feedbackRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const of = trainingOf(c);
      return of && seeFeedback(app, c.var.actor, of);
    },
    draw: (c, seen, back) => {
      const isSaid = c.req.query("fait") === "dit";
      return answer(c, <FeedbackPage seen={seen} back={back} isSaid={isSaid} />, back);
    },
  });
  const say = page.sent({
    asks: (seen) => feedbackForm(knowsOf(seen), seen.moment),
    act: (c, seen, answers) => {
      const { moment, training } = seen;
      const { signs, ...told } = feedbackOf(answers, { lines: knowsOf(seen).length, moment });
      if (told.word !== undefined && !signs)
        return Promise.resolve(toMend({ signer: says.refusals.unsigned }));
      return sayFeedback(app, c.var.actor, { training: training.seen.occasion.id, ...told });
    },
    refusals: says.refusals,
    to: (_, { training }) => `${trainingAt(training.seen.occasion.id)}/mon-niveau?fait=dit`,
  });
  return new Hono<Env>()
    .get(`${ONE}/mon-niveau`, signedIn, page.show)
    .post(`${ONE}/mon-niveau`, signedIn, say)
    .get(`${ONE}/avis`, signedIn, async (c) => {
      const of = trainingOf(c);
      const seen = of && (await seeAnswers(app, c.var.actor, of));
      return seen === undefined ? c.notFound() : answer(c, <AnswersPage seen={seen} />);
    });
}
