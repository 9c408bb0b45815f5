import { Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeRetention } from "../actions/see-retention.ts";
import { RetentionPage } from "./retention-page.tsx";

/** « /confidentialite/durees »: how long things are kept. */
export function retentionRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>().get("/", async (c) => {
    const seen = await seeRetention(app, c.var.actor, undefined);
    return answer(c, <RetentionPage {...seen} now={app.clock.now()} />);
  });
}
