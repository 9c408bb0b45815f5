import { Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { writeFamilies } from "#services/health";

import { seeMetrics } from "../actions/see-metrics.ts";

/** « /metrics »: the figures for Prometheus; without the token it does not exist. */
export function metricsRoutes(app: App): Hono<AskedEnv> {
  return new Hono<AskedEnv>().get("/", async (c) => {
    const [, token] = /^Bearer ([\w-]{43})$/.exec(c.req.header("authorization") ?? "") ?? [];
    const families = token === undefined ? undefined : await seeMetrics(app, token);
    if (families === undefined) return c.notFound();
    c.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    c.header("Cache-Control", "no-store");
    return c.body(writeFamilies(families));
  });
}
