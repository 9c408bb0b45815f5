import type { Context } from "hono";

import { personBy } from "#services/house";

import type { AskedEnv } from "./asked.ts";

/** For pages about oneself: who is not signed in comes in first, then lands there. */
export async function signedIn<Env extends AskedEnv>(
  c: Context<Env>,
  next: () => Promise<void>,
): Promise<Response | void> {
  if (personBy(c.var.actor) !== undefined) return next();
  const back = c.req.method === "GET" ? c.req.path : "/";
  return c.redirect(`/entrer?vers=${encodeURIComponent(back)}`, 303);
}
