import { Hono } from "hono";
import { z } from "zod";

import { type AskedEnv, listField, readForm, signedIn, type Typed } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { isAudience, isTheme } from "#rules/subjects";

import { answerQuestions, passQuestions } from "../mine/actions/answer-questions.ts";
import { seeAnswers, seeFitting } from "../mine/actions/see-answers.ts";
import { MOST_TYPED, ROLES } from "../domain/arrival.ts";
import { FittingPage } from "../legal/web/fitting-page.tsx";
import { WelcomePage } from "../mine/web/welcome-page.tsx";
import { texts } from "../mine/web/welcome-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** A box or list left as it is comes empty, or does not come. */
const text = (most: number) => z.string().max(most, texts.tooLong(most)).default("");

const questionsForm = z.object({
  comme: text(60).transform((typed) => ROLES.find((role) => role === typed)),
  pour: text(60).transform((typed) => (isAudience(typed) ? typed : undefined)),
  ou: text(120),
  lieu: text(60),
  mots: text(MOST_TYPED).transform((typed) => typed.replace(/\s+/g, " ").trim()),
  theme: listField().transform((typed) => typed.filter(isTheme)),
});

/** How many calls are shown at once. */
const MOST_CALLS = 3;

/** « /bienvenue »: the three questions of the arrival, and what they give at once. */
export function welcomeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", async (c) =>
      answer(c, <WelcomePage answers={await seeAnswers(app, c.var.actor, undefined)} />),
    )
    .post("/", async (c) => {
      const form = await readForm(c, questionsForm);
      const again = async (problems: Readonly<Record<string, string>>, typed: Typed) =>
        ({ answers: await seeAnswers(app, c.var.actor, undefined), problems, typed }) as const;
      if (!form.fits)
        return answer(c, <WelcomePage {...await again(form.problems, form.typed)} />, 422);
      const { comme, pour, ou, lieu, mots, theme } = form.data;
      const told = await answerQuestions(app, c.var.actor, {
        role: comme,
        audience: pour,
        typedPlace: lieu === "" ? ou : lieu,
        words: mots,
        themes: theme,
      });
      if (told.done) return c.redirect("/bienvenue/appels", 303);
      if (!("choices" in told)) return c.redirect("/entrer?vers=%2Fbienvenue", 303);
      const says =
        told.refusal === "several-places"
          ? texts.severalPlaces
          : texts.unknownPlace(told.choices.length > 0);
      const page = await again({ ou: says }, form.typed);
      return answer(c, <WelcomePage {...page} places={told.choices} />, 422);
    })
    .get("/appels", async (c) => {
      const fitting = await seeFitting(app, c.var.actor, { most: MOST_CALLS });
      if (fitting === undefined) return c.redirect("/", 303);
      const answers = await seeAnswers(app, c.var.actor, undefined);
      const isForAssociation = answers?.audience === "association";
      return answer(c, <FittingPage {...{ fitting, isForAssociation }} />);
    })
    .post("/passer", async (c) => {
      await passQuestions(app, c.var.actor, undefined);
      return c.redirect("/", 303);
    })
    .post("/effacer", async (c) => {
      await passQuestions(app, c.var.actor, undefined);
      return c.redirect("/moi?fait=reponses", 303);
    });
}
