import type { Context } from "hono";

import { listAsked, page } from "#basics/query";
import { isId } from "#basics/id";
import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

import type { BondId } from "../domain/bond.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The bond that an address names. */
export const bondOf = (c: Asking): BondId | undefined => {
  const asked = c.req.param("bond") ?? "";
  return isId<"Bond">(asked) ? asked : undefined;
};

/** What the address of the page of two persons asks: which page of what they wrote. */
export const wordList = listAsked({ page: page() });
