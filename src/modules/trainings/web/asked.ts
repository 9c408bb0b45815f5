import type { Context } from "hono";

import { isId } from "#basics/id";
import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

import type { OfTraining } from "../actions/standing.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** « /formations/<id> »: words alone are other pages’. */
export const ONE = "/:training{[0-9a-f-]{36}}";

/** The training that an address names. */
export function trainingOf(c: Asking): OfTraining | undefined {
  const asked = c.req.param("training") ?? "";
  return isId<"Occasion">(asked) ? { training: asked } : undefined;
}
