import { type Context, Hono } from "hono";

import { readAnswers } from "#basics/form";
import { type AskedEnv, pageOf, type Shown, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { addressOf } from "#rules/circles";
import { answer, type WithFrame } from "#ui/frame";

import {
  answerTogether,
  type AnswerTogether,
  countCircle,
  seeTogether,
  type SeenTogether,
} from "../actions/circle-of-call.ts";
import { sayHours } from "../actions/hours-spent.ts";
import { readRequirements } from "../domain/circle-of-call.ts";
import {
  countForm,
  foundForm,
  hoursForm,
  mineForm,
  sentencesOf,
  type Start,
  startForm,
} from "./forms.ts";
import { TogetherPage } from "./together-page.tsx";
import { hoursRefusals, togetherRefusals, togetherTexts as texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/:number{[0-9]{1,12}}/ensemble";

/** « /appels/412/ensemble »: circles around a call, founding one, joining one, what answers cost. */
export function togetherRoutes(app: App): Hono<Env> {
  const page = pageOf(pageAt(app));
  const hours = page.sent({
    form: "hours",
    asks: hoursForm,
    act: (c, { call }, asked) => sayHours(app, c.var.actor, { call: call.id, ...asked }),
    refusals: hoursRefusals,
    to: (_, seen) => `${atOf(seen)}?fait=heures`,
  });
  return new Hono<Env>()
    .get(AT, page.show)
    .route("/", startRoutes(app))
    .post(`${AT}/compter`, signedIn, async (c) => {
      const [seen, read] = [await find(app, c), readAnswers(countForm, await typedOf(c))];
      if (seen === undefined || !read.fits) return c.notFound();
      const { circle, counted } = read.data;
      const asked = { call: seen.call.id, circle, counted: counted === "oui" };
      const told = await countCircle(app, c.var.actor, asked);
      return told.done ? c.redirect(`${atOf(seen)}?fait=compte`, 303) : c.notFound();
    })
    .post(`${AT}/heures`, signedIn, hours);
}

function find(app: App, c: Asking): Promise<SeenTogether | undefined> {
  return seeTogether(app, c.var.actor, { number: Number(c.req.param("number")) });
}

function pageAt(app: App): Shown<Env, SeenTogether> {
  return {
    find: (c) => find(app, c),
    draw: (c, seen, back) => {
      const shown = { seen, now: app.clock.now(), said: SAID[c.req.query("fait") ?? ""] };
      return answer(c, <TogetherPage {...shown} back={back} />, back);
    },
  };
}

/** One starts with a new circle, or with one of one's own. */
function startRoutes(app: App): Hono<Env> {
  const page = pageOf(pageAt(app));
  const start = (c: Asking, { call }: SeenTogether, started: Started) => {
    const { requirements = "", ...asked } = started;
    const wanted = { ...asked, call: call.id, requirements: readRequirements(requirements) };
    return answerTogether(app, c.var.actor, wanted);
  };
  const found = page.sent({
    form: "found",
    asks: (seen) => foundForm.extend(startForm(seen).shape),
    act: (c, seen, { name, purpose, charter, joining, ...asked }) =>
      start(c, seen, {
        ...asked,
        circle: {
          name,
          purpose,
          charter: sentencesOf(charter),
          joining: joining === "open" ? "open" : "on-request",
          isPrivate: joining === "private",
        },
      }),
    refusals: togetherRefusals,
    to: addressOf,
  });
  const withMine = page.sent({
    form: "mine",
    asks: (seen) => mineForm(seen).extend(startForm(seen).shape),
    act: (c, seen, asked) => start(c, seen, asked),
    refusals: togetherRefusals,
    to: addressOf,
  });
  return new Hono<Env>().post(AT, signedIn, found).post(`${AT}/cercle`, signedIn, withMine);
}

/** How one starts: with a circle, and what the call asks as it was edited. */
type Started = Start & Pick<AnswerTogether, "circle" | "counted">;

const atOf = ({ call }: SeenTogether) => `/appels/${call.number}/ensemble`;

const SAID: Readonly<Record<string, string>> = {
  compte: texts.countedDone,
  heures: texts.hoursDone,
};
