import { type Context, Hono } from "hono";

import { readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { CAME, UNEXPECTED } from "../../domain/address.ts";
import { helperRefusals } from "../../web/helper-texts.fr.ts";
import { camePage } from "../../web/passages/came-routes.tsx";
import { sayUnexpected, seeMayPass } from "../actions/say-unexpected.ts";
import { sayOfDay, takeUnexpectedAway } from "../../actions/who/settle.ts";
import { keyOf, mayPassForm, MayPassPage } from "./pages.tsx";
import { unexpectedRefusals as refusals } from "../../web/passages/unexpected-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const passedOf = (c: Asking) => {
  const passed = c.req.param("passed") ?? "";
  return isId<"Passed">(passed) ? passed : undefined;
};

/** « …/passages/pas-prevu », by who came; on « Qui est venu », for which day it was. */
export function unexpectedRoutes(app: App): Hono<Env> {
  const mine = pageOf({
    find: (c: Asking) => seeMayPass(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <MayPassPage seen={seen} back={back} />, back),
  });
  const said = mine.sent({
    asks: ({ may }) => mayPassForm(may),
    act: async (c, { may }, { which }) => {
      const one = may.find((its) => keyOf(its) === which);
      return one === undefined ? refused("unknown-passage") : sayUnexpected(app, c.var.actor, one);
    },
    refusals: helperRefusals,
    to: () => UNEXPECTED,
  });
  const list = camePage(app);
  const settled = list.pressed({
    act: async (c) => {
      const passed = passedOf(c);
      const day = readDay(c.req.param("day") ?? "");
      return passed !== undefined && day !== undefined
        ? sayOfDay(app, c.var.actor, { passed, day })
        : refused("unknown-passage");
    },
    refusals,
    to: () => CAME,
  });
  const away = list.pressed({
    act: async (c) => {
      const passed = passedOf(c);
      return passed === undefined
        ? refused("unknown-passage")
        : takeUnexpectedAway(app, c.var.actor, { passed });
    },
    refusals,
    to: () => CAME,
  });
  return new Hono<Env>()
    .get("/passages/pas-prevu", signedIn, mine.show)
    .post("/passages/pas-prevu", signedIn, said)
    .post("/semaine/passages/:passed/celui-du/:day", signedIn, settled)
    .post("/semaine/passages/:passed/oter", signedIn, away);
}
