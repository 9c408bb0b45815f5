import { type Context, Hono } from "hono";

import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { asMe, LetterEndedPage, saysMe } from "#pieces/people";

import { answerByLink, endLetterByLink, seeToldByLink } from "../actions/answer-alarm.ts";
import { answerAskedByLink, seeNamedByLink } from "../actions/answer-asked.ts";
import type { Answer } from "../domain/relay.ts";
import { AskedPage, ToldPage, WhoseToldPage } from "./for-others-pages.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

function linkOf(c: Asking) {
  const { id = "", signature = "" } = c.req.param();
  return { id, signature };
}

const atOf = (c: Asking, way: string, rest = "") => {
  const { id, signature } = linkOf(c);
  return `/l/${way}/${id}/${signature}${rest}`;
};

/** « /l/besoin »: by the link of a letter, without coming in. Opening it says nothing: programs open it too. */
export function toldLinkRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeToldByLink(app, linkOf(c)),
    draw: (c, one, back) => {
      const to = (rest: string) => atOf(c, "besoin", rest);
      if (!saysMe(c.req)) return answer(c, <WhoseToldPage one={one} at={to("")} />);
      return answer(c, <ToldPage one={one} now={app.clock.now()} to={to} back={back} />, back);
    },
  });
  const say = (said: Answer) =>
    page.pressed({
      act: (c) => answerByLink(app, linkOf(c), said),
      refusals,
      to: (_, __, c) => asMe(atOf(c, "besoin")),
    });
  return new Hono<Env>()
    .get("/:id/:signature", page.show)
    .post("/:id/:signature/pas-moi", async (c) =>
      (await endLetterByLink(app, linkOf(c))) ? answer(c, <LetterEndedPage />) : c.notFound(),
    )
    .post("/:id/:signature/je-men-occupe", say("takes"))
    .post("/:id/:signature/je-ne-peux-pas", say("cannot"));
}

/** « /l/prevenir »: whether one may be told, likewise. */
export function namedLinkRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeNamedByLink(app, linkOf(c)),
    draw: (c, one, back) => {
      const to = (rest: string) => atOf(c, "prevenir", rest);
      return answer(c, <AskedPage one={one} to={to} back={back} />, back);
    },
  });
  const say = (yes: boolean) =>
    page.pressed({
      act: (c) => answerAskedByLink(app, linkOf(c), yes),
      refusals,
      to: (_, __, c) => atOf(c, "prevenir"),
    });
  return new Hono<Env>()
    .get("/:id/:signature", page.show)
    .post("/:id/:signature/oui", say(true))
    .post("/:id/:signature/non", say(false));
}
