import type { Context } from "hono";

import { type Id, isId } from "#basics/id";
import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The vote that an address names, when it may be one. */
export function voteIn(c: Asking): Id<"Vote"> | undefined {
  const vote = c.req.param("vote") ?? "";
  return isId<"Vote">(vote) ? vote : undefined;
}
