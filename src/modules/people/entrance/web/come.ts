import type { Context } from "hono";

import type { App } from "#services/house";

import type { Entered } from "../actions/open-session.ts";
import { proposesPasskey } from "../actions/propose-passkey.ts";
import { passkeySiteOf } from "../../domain/passkey.ts";
import { giveSession, type PeopleEnv, siteOf } from "./asking.ts";

/**
 * Somebody is in: their cookie, then their name if it is not known, then a passkey proposed to who keeps the instance
 * or decides for others and has none, then where they were going.
 */
export async function come(
  app: App,
  c: Context<PeopleEnv>,
  { token, person, nameless, goesTo }: Entered,
): Promise<Response> {
  giveSession(app, c, token);
  const way = goesTo === undefined ? "" : `?vers=${encodeURIComponent(goesTo)}`;
  if (nameless) return c.redirect(`/moi/nom${way}`, 303);
  // On a demonstration one comes as whom one likes, and nobody is real.
  const proposes =
    !c.var.instance.demonstration &&
    passkeySiteOf(siteOf(app, c)) !== undefined &&
    (await proposesPasskey(app, person));
  return c.redirect(proposes ? `/moi/cles/proposition${way}` : (goesTo ?? "/"), 303);
}
