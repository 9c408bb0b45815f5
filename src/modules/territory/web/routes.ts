import { Hono } from "hono";

import type { App } from "#services/house";
import type { AskedEnv } from "#services/forms";

import { suggestPlaceNames } from "../actions/suggest.ts";

/** « /communes/proposees?q= »: what a script proposes while one types a place. */
export function suggestRoutes(app: App): Hono<AskedEnv> {
  return new Hono<AskedEnv>().get("/proposees", async (c) => {
    const typed = c.req.query("q") ?? "";
    c.header("Cache-Control", "private, max-age=300");
    return c.json(await suggestPlaceNames(app, c.var.actor, { typed }));
  });
}
