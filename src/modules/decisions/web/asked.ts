import type { Context } from "hono";

import { type Id, isId } from "#basics/id";
import type { AskedEnv } from "#services/forms";
import type { FieldProblems } from "#ui/form";
import type { WithFrame } from "#ui/frame";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The vote that an address names, when it may be one. */
export function voteIn(c: Asking): Id<"Vote"> | undefined {
  const vote = c.req.param("vote") ?? "";
  return isId<"Vote">(vote) ? vote : undefined;
}

/** 200 when all is well, 422 when fields are to be mended, 409 when the act was refused. */
export function statusOf({
  problem,
  problems,
}: {
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}
