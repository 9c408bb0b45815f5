import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { organisationsToActForIn } from "#modules/organisations";
import { type AskedEnv, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeAskableOffer } from "../actions/askable-offer.ts";
import { seeDirectory } from "../actions/see-directory.ts";
import { seeGiver } from "../actions/see-giver.ts";
import { givers } from "../domain/search.ts";
import { GiverPage } from "./giver-page.tsx";
import { GiversPage } from "./givers-page.tsx";
import { keptRoutes } from "./kept-giver-routes.tsx";

type Env = AskedEnv & WithFrame;

/** « /entraide »: who can give what, between members; and what oneself can give. */
export function giverRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/offres", signedIn, (c) => directory(app, c))
    .get("/offres/:offer/demander", signedIn, (c) => askFor(app, c))
    .route("/moi", keptRoutes(app))
    .get("/:giver", signedIn, async (c) => {
      const id = c.req.param("giver") ?? "";
      const seen = isId<"Giver">(id) ? await seeGiver(app, c.var.actor, { giver: id }) : undefined;
      if (seen === undefined) return c.notFound();
      return answer(c, <GiverPage seen={seen} today={dayOf(app.clock.now())} />);
    });
}

/** The button of an offer: whoever is not signed in comes back to it, and it is remembered. */
async function askFor(app: App, c: Context<Env>): Promise<Response> {
  const id = c.req.param("offer") ?? "";
  const offer = isId<"Offer">(id)
    ? await seeAskableOffer(app, c.var.actor, { offer: id })
    : undefined;
  return offer === undefined
    ? c.notFound()
    : c.redirect(`/echanges/demander?offre=${offer.id}`, 303);
}

async function directory(app: App, c: Context<Env>): Promise<Response> {
  const asked = givers.read(c.req.queries());
  const found = await seeDirectory(app, c.var.actor, asked);
  if (found === undefined) return c.notFound();
  const { actor } = c.var;
  // Organisations are never entrusted: who acts for another is not offered theirs.
  const organisations =
    actor.mandate === undefined
      ? await app.transaction(actor, (work) => organisationsToActForIn(work, "manage"))
      : [];
  const today = dayOf(app.clock.now());
  return answer(
    c,
    <GiversPage asked={asked} found={found} today={today} organisations={organisations} />,
  );
}
