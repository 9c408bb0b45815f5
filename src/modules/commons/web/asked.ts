import type { Context } from "hono";

import { isId } from "#basics/id";
import { wholeWithin } from "#basics/questions";
import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

import type { DocumentId } from "../domain/document.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The pattern of the pages of one document. */
export const ONE = "/documents/:document";
/** And of those of one of its versions. */
export const VERSION = `${ONE}/versions/:number`;

/** The document that an address names. */
export function documentOf(c: Asking): DocumentId | undefined {
  const asked = c.req.param("document") ?? "";
  return isId<"Document">(asked) ? asked : undefined;
}

/** The number of a version that an address names. */
export function numberOf(c: Asking, name = "number"): number | undefined {
  return wholeWithin(c.req.param(name) ?? "", 1, 999_999);
}
