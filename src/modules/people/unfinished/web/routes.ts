import { Hono } from "hono";

import { signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";

import type { PeopleEnv } from "../../entrance/web/asking.ts";
import { keepUnfinished } from "../actions/unfinished.ts";
import { BUTTON, readButton } from "../domain/unfinished.ts";

/** « /moi/plus-tard »: a button of a form in simple mode; one is back on its page, where it says what was kept. */
export function laterRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().post("/", signedIn, async (c) => {
    const typed = await typedOf(c);
    const said = typed[BUTTON];
    const where = typeof said === "string" ? readButton(said) : undefined;
    if (where === undefined) return c.notFound();
    await keepUnfinished(app, c.var.actor, { ...where, typed });
    return c.redirect(where.page, 303);
  });
}
