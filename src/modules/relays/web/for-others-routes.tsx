import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { answerAlarm } from "../actions/answer-alarm.ts";
import { answerAsked } from "../actions/answer-asked.ts";
import { seeForOthers } from "../actions/see-relays.ts";
import { FOR_OTHERS } from "../domain/address.ts";
import type { Answer } from "../domain/relay.ts";
import { ForOthersPage } from "./for-others-pages.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /prevenir/pour »: one’s answers; also by who acts for one, entrusted with « chez soi ». What is said outside a family, in person alone. */
export function forOthersRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeForOthers(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <ForOthersPage seen={seen} back={back} />, back),
  });
  const answered = (said: Answer) =>
    page.pressed({
      act: async (c) => {
        const told = c.req.param("told") ?? "";
        return isId<"RelayTold">(told)
          ? answerAlarm(app, c.var.actor, { told, answer: said })
          : refused("unknown-alarm");
      },
      refusals,
      to: () => FOR_OTHERS,
    });
  const agreed = (yes: boolean) =>
    page.pressed({
      act: async (c) => {
        const named = c.req.param("named") ?? "";
        return isId<"RelayNamed">(named)
          ? answerAsked(app, c.var.actor, { named, yes })
          : refused("unknown-asked");
      },
      refusals,
      to: () => FOR_OTHERS,
    });
  return new Hono<Env>()
    .get("/pour", signedIn, page.show)
    .post("/pour/demande/:named/oui", signedIn, agreed(true))
    .post("/pour/demande/:named/non", signedIn, agreed(false))
    .post("/pour/:told/je-men-occupe", signedIn, answered("takes"))
    .post("/pour/:told/je-ne-peux-pas", signedIn, answered("cannot"));
}
