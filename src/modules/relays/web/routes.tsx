import { type Context, Hono } from "hono";

import { done } from "#basics/result";
import { type AskedEnv, pageOf, saidAt, saidIn, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { askForHelp, saySomethingWrong, settle } from "../actions/raise.ts";
import { sayWell } from "../actions/say-well.ts";
import { seeApart, seeHelp } from "../actions/see-relays.ts";
import { APART, AT, SURE, WELL } from "../domain/address.ts";
import { bodyRoutes } from "./body-routes.tsx";
import { sayForm } from "./forms.ts";
import { forOthersRoutes } from "./for-others-routes.tsx";
import { ApartPage } from "./apart/page.tsx";
import { HelpPage, SurePage } from "./help-pages.tsx";
import { refusalTexts as refusals, saidTexts } from "./texts.fr.ts";
import { serviceRoutes } from "./service-routes.tsx";
import { WellPage } from "./well-page.tsx";
import { whoRoutes } from "./who-routes.tsx";

export type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** By which word of the address one reads that it was just settled. */
const SETTLED = "regle";

/** « /prevenir »: three buttons, whom one named, and what one is told of others. */
export function relayRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", helpRoutes(app))
    .route("/", apartRoutes(app))
    .route("/", serviceRoutes(app))
    .route("/", whoRoutes(app))
    .route("/", bodyRoutes(app))
    .route("/", forOthersRoutes(app));
}

function helpRoutes(app: App): Hono<Env> {
  const find = (c: Asking) => seeHelp(app, c.var.actor, undefined);
  const page = pageOf({
    find,
    draw: (c, seen, back) =>
      answer(c, <HelpPage {...{ seen, back, said: saidIn(c, saidTexts) }} />, back),
  });
  const said = page.sent({
    asks: sayForm,
    act: (c, _, { what }) =>
      what === "bien" ? saidWell(app, c) : Promise.resolve(done(what === "aide" ? SURE : APART)),
    refusals,
    to: (at) => at,
  });
  const settled = page.pressed({
    act: (c) => settle(app, c.var.actor, { relay: "help" }),
    refusals,
    to: () => saidAt(AT, SETTLED),
  });
  const sure = pageOf({
    find,
    draw: (c, seen, back) => answer(c, <SurePage seen={seen} back={back} />, back),
  });
  const asked = sure.pressed({
    act: (c) => askForHelp(app, c.var.actor, undefined),
    refusals,
    to: () => AT,
  });
  const well = pageOf({
    find: async (c: Asking) => {
      const seen = await find(c);
      const { wellAt, asker } = seen ?? {};
      return seen && wellAt && asker?.isOneself === true ? { ...seen, wellAt } : undefined;
    },
    draw: (c, seen) => answer(c, <WellPage seen={seen} />),
  });
  return new Hono<Env>()
    .get("/", signedIn, page.show)
    .get("/tout-va-bien", signedIn, well.show)
    .post("/dire", signedIn, said)
    .get("/aide", signedIn, sure.show)
    .post("/aide", signedIn, asked)
    .post("/regle", signedIn, settled);
}

async function saidWell(app: App, c: Asking) {
  const told = await sayWell(app, c.var.actor, undefined);
  return told.done ? done(WELL) : told;
}

function apartRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeApart(app, c.var.actor, undefined),
    draw: (c, seen, back) =>
      answer(
        c,
        <ApartPage seen={seen} back={back} hasSettled={c.req.query(SETTLED) !== undefined} />,
        back,
      ),
  });
  const said = page.pressed({
    act: (c) => saySomethingWrong(app, c.var.actor, undefined),
    refusals,
    to: () => APART,
  });
  const settled = page.pressed({
    act: (c) => settle(app, c.var.actor, { relay: "apart" }),
    refusals,
    to: () => `${APART}?${SETTLED}`,
  });
  return new Hono<Env>()
    .get("/autre-chose", signedIn, page.show)
    .post("/autre-chose", signedIn, said)
    .post("/autre-chose/regle", signedIn, settled);
}
