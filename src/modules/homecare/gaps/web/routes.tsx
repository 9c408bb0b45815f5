import { type Context, Hono } from "hono";

import { readCommune } from "#modules/calendar";
import { communeFound } from "#pieces/calendar";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { COUNTED } from "../../domain/address.ts";
import { beCounted, beCountedNoMore, seeCounting } from "../actions/be-counted.ts";
import { seeGaps } from "../actions/see-gaps.ts";
import { CountedPage } from "./counted-page.tsx";
import { countedForm } from "./forms.ts";
import { gapList, GapsPage } from "./gaps-page.tsx";
import { countedRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /chez-moi/compter »: one agrees to be counted, without one’s name, and takes it back. */
export function countedRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Context<Env>) => seeCounting(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <CountedPage seen={seen} back={back} />, back),
  });
  const agreed = page.sent({
    asks: async (_, c) => {
      const { ou = "" } = await typedOf(c);
      const typed = typeof ou === "string" ? ou : "";
      return countedForm(communeFound(await readCommune(app, c.var.actor, { typed })));
    },
    act: (c, _, { commune = "" }) => beCounted(app, c.var.actor, { commune }),
    refusals,
    beside: { "no-commune": "ou" },
    to: () => COUNTED,
  });
  const stopped = page.pressed({
    act: (c) => beCountedNoMore(app, c.var.actor, undefined),
    refusals,
    to: () => COUNTED,
  });
  return new Hono<Env>()
    .get("/compter", signedIn, page.show)
    .post("/compter", signedIn, agreed)
    .post("/compter/arreter", signedIn, stopped);
}

/** « /chez-moi/sans-personne »: where nobody comes, for bodies that come to homes and for who operates. */
export function gapRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/", signedIn, async (c) => {
    const asked = gapList.read(c.req.queries());
    const seen = await seeGaps(app, c.var.actor, asked);
    return seen === undefined ? c.notFound() : answer(c, <GapsPage seen={seen} asked={asked} />);
  });
}
