import { type Context, Hono } from "hono";

import { thankForm } from "#pieces/exchanges";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { MY_PASSINGS } from "../../domain/address.ts";
import { readAskId } from "../actions/standing.ts";
import { seeToThank, thankPasser } from "../actions/thank-passer.ts";
import { ThankPage } from "./thanks-page.tsx";
import { thanksRefusals } from "./thanks-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /chez-moi/de-passage/…/merci »: whoever passed and did it is thanked, once. */
export function thanksRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const ask = readAskId(c.req.param("ask"));
      return ask && (await seeToThank(app, c.var.actor, { ask }));
    },
    draw: (c, found, back) => answer(c, <ThankPage one={found} back={back} />, back),
  });
  const thanked = one.sent({
    asks: (_, c) => thankForm(c.var.frame.person?.simple === true),
    act: (c, { ask }, asked) => thankPasser(app, c.var.actor, { ask, ...asked }),
    refusals: thanksRefusals,
    to: () => `${MY_PASSINGS}?merci`,
  });
  return new Hono<Env>()
    .get("/:ask/merci", signedIn, one.show)
    .post("/:ask/merci", signedIn, thanked);
}
