import { type Context, Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
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
import {
  alreadyForm,
  answerForm,
  closeForm,
  declineForm,
  mendForm,
  withdrawForm,
} from "./forms.ts";
import { ManagePage } from "./manage-page.tsx";
import { endRefusals, publishTexts } from "../../publish/web/texts.fr.ts";
import { answerRefusals, questionTexts } from "../../questions/web/texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const NUMBER = "/:number{[0-9]{1,12}}";

/** « /appels/412/gerer »: a published call, for those who look after it for their structure. */
export function issuerRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => find(app, c),
    draw: (c, seen, back) => draw(app, c, seen, back),
  });
  const end = { refusals: endRefusals };
  const close = page.sent({
    ...end,
    form: "fermer",
    asks: closeForm,
    act: (c, { call }, asked) => closeIssued(app, c.var.actor, { call: call.id, ...asked }),
    to: toPage("ferme"),
  });
  const withdraw = page.sent({
    ...end,
    form: "retirer",
    asks: withdrawForm,
    act: (c, { call }, asked) => withdrawIssued(app, c.var.actor, { call: call.id, ...asked }),
    to: toPage("retire"),
  });
  return new Hono<Env>()
    .get(`${NUMBER}/gerer`, signedIn, page.show)
    .post(`${NUMBER}/corriger`, signedIn, async (c) => {
      const seen = await find(app, c);
      const told = seen && (await beginCorrection(app, c.var.actor, { call: seen.call.id }));
      return told?.done === true ? c.redirect(`/appels/publier/${told.value}`, 303) : c.notFound();
    })
    .post(`${NUMBER}/fermer`, signedIn, close)
    .post(`${NUMBER}/retirer`, signedIn, withdraw)
    .post(`${NUMBER}/questions/corriger`, signedIn, mending(app))
    .route("/", answerRoutes(app));
}

/** A question that waits is settled, one way or another. */
function answerRoutes(app: App): Hono<Env> {
  // What is wrong is said beside its own form: each question has its own.
  const waiting = pageOf({
    find: async (c: Asking) => {
      const [seen, asked] = [await find(app, c), c.req.param("asked") ?? ""];
      return seen && isId<"AskedQuestion">(asked) ? { ...seen, asked } : undefined;
    },
    draw: (c, seen, back) => draw(app, c, seen, { ...back, form: `${back.form}-${seen.asked}` }),
  });
  type Waiting = SeenIssued & Pick<Parameters<typeof answerQuestion>[2], "asked">;
  const settle = (c: Asking, { asked }: Waiting, settled: HowAnswered) =>
    answerQuestion(app, c.var.actor, { asked, settle: settled });
  const refusals = answerRefusals;
  const publish = waiting.sent({
    form: "repondre",
    asks: answerForm,
    act: (c, seen, asked) => settle(c, seen, { how: "new", ...asked }),
    refusals,
    to: toPage("repondu"),
  });
  const sendOn = waiting.sent({
    form: "renvoyer",
    asks: ({ questions }) => alreadyForm(questions),
    act: (c, seen, asked) => settle(c, seen, { how: "already", ...asked }),
    refusals,
    to: toPage("renvoye"),
  });
  const decline = waiting.sent({
    form: "ecarter",
    asks: declineForm,
    act: (c, seen, asked) => settle(c, seen, { how: "declined", ...asked }),
    refusals,
    to: toPage("ecarte"),
  });
  return new Hono<Env>()
    .post(`${NUMBER}/questions/:asked/repondre`, signedIn, publish)
    .post(`${NUMBER}/questions/:asked/renvoyer`, signedIn, sendOn)
    .post(`${NUMBER}/questions/:asked/ecarter`, signedIn, decline);
}

/** An answer is mended; the page says which. */
function mending(app: App) {
  const answered = pageOf({
    find: (c: Asking) => find(app, c),
    draw: (c, seen, back) =>
      draw(app, c, seen, { ...back, form: `corriger-${String(back.typed?.["laquelle"])}` }),
  });
  return answered.sent({
    asks: mendForm,
    act: (c, _, asked) => mendAnswer(app, c.var.actor, asked),
    refusals: answerRefusals,
    to: toPage("corrige"),
  });
}

function find(app: App, c: Asking): Promise<SeenIssued | undefined> {
  return seeIssued(app, c.var.actor, { number: Number(c.req.param("number")) });
}

const SAID: Readonly<Record<string, string>> = { ...publishTexts.done, ...questionTexts.done };

function draw(app: App, c: Asking, seen: SeenIssued, back: GivenBack): Promise<Response> {
  const said = SAID[c.req.query("fait") ?? ""];
  const page = <ManagePage seen={seen} now={app.clock.now()} said={said} back={back} />;
  return answer(c, page, back);
}

const toPage =
  (done: string) =>
  (_: unknown, { call }: SeenIssued) =>
    `/appels/${call.number}/gerer?fait=${done}`;
