import { Hono } from "hono";

import { BESIDE, givenForm, muchOf } from "#pieces/gifts";
import { type AskedEnv, signedIn } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { exchangePage, HERE } from "../../protocol/web/answer.tsx";
import type { Beside } from "../../protocol/web/exchange-props.ts";
import { sayGiven } from "../actions/say-given.ts";
import { givenBy } from "../domain/given.ts";
import { GIVEN } from "./given-box.tsx";
import { givenRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** Under « /echanges/:exchange »: what was given, said in one step by who gave. */
export function givenRoutes(app: App, beside: Beside): Hono<Env> {
  const say = exchangePage(app, beside).sent({
    form: GIVEN,
    asks: givenForm,
    act: async (c, { kept, kind }, { much: typed, from, words }) => {
      const much = muchOf(typed, givenBy(kept.exchange, kind)?.kind ?? "hours");
      if ("problems" in much) return much;
      return sayGiven(app, c.var.actor, { exchange: kept.id, much, day: from, words });
    },
    refusals,
    beside: BESIDE,
    to: (_, { kept }) => `${HERE}/${kept.id}?fait=oui#donne`,
  });
  return new Hono<Env>().post("/:exchange/donne", signedIn, say);
}
