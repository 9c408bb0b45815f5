import type { Context } from "hono";

import { type AskedEnv, splitFormat } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { seeCircle, type SeenCircle } from "../actions/see-circles.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The circle of an address, as its reader sees it. */
export function findAsked(app: App, c: Asking): Promise<SeenCircle | undefined> {
  return seeCircle(app, c.var.actor, { circle: c.req.param("circle") ?? "" });
}

/** Answers a file in one of our formats. */
export function file(c: Asking, type: string, content: string, name?: string): Response {
  c.header("Content-Type", `${type}; charset=utf-8`);
  if (name !== undefined) c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(content);
}

/** Whether the address asks for a file: pages have one address in many formats. */
export function suffixOf(c: Asking) {
  return splitFormat(new URL(c.req.url).pathname).format;
}
