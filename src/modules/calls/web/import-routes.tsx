import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageAsked } from "#services/forms";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeImport, seeImports } from "../actions/see-imports.ts";
import { ImportPage, ImportsPage } from "./imports-page.tsx";

/** The operator's pages on imports; unknown to all others. */
export function importRoutes(app: App) {
  return new Hono<AskedEnv & WithFrame>()
    .get("/", async (c) => {
      const page = pageAsked(c);
      const seen = await seeImports(app, c.var.actor, { page });
      if (seen === undefined) return c.notFound();
      return answer(c, <ImportsPage {...seen} page={page} now={app.clock.now()} />);
    })
    .get("/:id", async (c) => {
      const id = c.req.param("id");
      const page = pageAsked(c);
      const seen = isId<"Import">(id) ? await seeImport(app, c.var.actor, { id, page }) : undefined;
      if (seen === undefined) return c.notFound();
      return answer(c, <ImportPage {...seen} page={page} now={app.clock.now()} />);
    });
}
