import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { askGivers, endNeed } from "../actions/route-need.ts";
import { seeNeed, type SeenNeed } from "../actions/see-need.ts";
import { dropNeed } from "../actions/write-need.ts";
import {
  exchangeRefusals as refusals,
  pageTexts as texts,
} from "../../protocol/web/page-texts.fr.ts";
import { askForm, endForm, modeOf } from "./forms.ts";
import { NeedPage } from "./need-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

export const NEEDS = "/echanges/besoins";

/** The need of this address; undefined for whoever did not write it. */
export async function findNeed(app: App, c: Asking): Promise<SeenNeed | undefined> {
  const need = c.req.param("need") ?? "";
  // The giver whose page one comes from.
  const to = c.req.query("a") ?? "";
  return isId<"Need">(need)
    ? seeNeed(app, c.var.actor, { need, to: isId<"Giver">(to) ? to : undefined })
    : undefined;
}

/** « /echanges/besoins/… »: one need, whom one asks for it, and that one gives it up. */
export function needRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => findNeed(app, c),
    draw: (c, seen, back) => {
      const said = c.req.query("fait") === "personne" ? texts.nobodyFound : undefined;
      return answer(
        c,
        <NeedPage seen={seen} now={app.clock.now()} said={said} back={back} />,
        back,
      );
    },
  });
  const ask = page.sent({
    asks: askForm,
    act: (c, { need }, { givers, ...asked }) =>
      askGivers(app, c.var.actor, {
        need: need.id,
        givers,
        mode: modeOf({ ...asked, givers }) ?? "one",
      }),
    refusals,
    to: (asked, { need }) =>
      asked === undefined ? `${NEEDS}/${need.id}?fait=personne` : `/echanges/${asked.id}?fait=oui`,
  });
  const drop = page.pressed({
    act: (c, { need }) => dropNeed(app, c.var.actor, { need: need.id }),
    refusals,
    to: () => "/echanges",
  });
  const end = page.sent({
    asks: endForm,
    act: (c, { need }, asked) => endNeed(app, c.var.actor, { need: need.id, ...asked }),
    refusals,
    to: (_, { need }) => `${NEEDS}/${need.id}`,
  });
  return new Hono<Env>()
    .get("/besoins/:need", signedIn, page.show)
    .post("/besoins/:need/demander", signedIn, ask)
    .post("/besoins/:need/jeter", signedIn, drop)
    .post("/besoins/:need/finir", signedIn, end);
}
