import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { goneAt, leavingAt, PASSAGES } from "../../domain/address.ts";
import { sayGoneRead, seeGone } from "../actions/gone.ts";
import { leave, seeLeaving, stay } from "../actions/leave.ts";
import { GonePage } from "./gone-page.tsx";
import { LeavingPage, leavingForm, readEnds } from "./leaving-page.tsx";
import { goneRefusals, leavingRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const personOf = (c: Asking) => {
  const person = c.req.param("person") ?? "";
  return isId<"Person">(person) ? person : undefined;
};

/** « /chez-moi/passages/chez »: one comes to somebody no more; « /chez-moi/aides/sans »: somebody comes to one no more. */
export function leavingRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/passages/chez", leaveRoutes(app))
    .route("/aides/sans", goneRoutes(app));
}

function leaveRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const person = personOf(c);
      return person && seeLeaving(app, c.var.actor, { person });
    },
    draw: (c, seen, back) => answer(c, <LeavingPage seen={seen} back={back} />, back),
  });
  const left = page.sent({
    asks: (seen) => leavingForm(seen),
    act: (c, { person }, { from, ends }) =>
      leave(app, c.var.actor, { person, from, ends: readEnds(ends) }),
    refusals,
    beside: { "leaves-today": "du", "leaves-too-late": "du" },
    to: (_, { person }) => leavingAt(person),
  });
  const stays = page.pressed({
    act: (c, { person }) => stay(app, c.var.actor, { person }),
    refusals,
    to: () => PASSAGES,
  });
  return new Hono<Env>()
    .get("/:person", signedIn, page.show)
    .post("/:person", signedIn, left)
    .post("/:person/rester", signedIn, stays);
}

function goneRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const person = personOf(c);
      return person && seeGone(app, c.var.actor, { person });
    },
    draw: (c, seen, back) => answer(c, <GonePage seen={seen} back={back} />, back),
  });
  const read = page.pressed({
    act: (c, { who: { person } }) => sayGoneRead(app, c.var.actor, { person }),
    refusals: goneRefusals,
    to: (_, { who: { person } }) => goneAt(person),
  });
  return new Hono<Env>().get("/:person", signedIn, page.show).post("/:person/lu", signedIn, read);
}
